/** The way through the storage page: loaded where each page has a storage of its own. */
import { FRAMED_STORE } from "./parts/shared/framed_store.ts";
import { inFrame } from "./store/frame/in_frame.ts";

FRAMED_STORE.offer(inFrame);
