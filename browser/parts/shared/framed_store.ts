/** The way to a database that a page has no other to: only Firefox needs it, and only in a folder. */
import type { Store } from "../../store/store.ts";
import { LateScript } from "./late_script.ts";

/** Gives the store behind the storage page with this address. */
export const FRAMED_STORE = new LateScript<(storagePage: URL) => Store>("framed_store");
