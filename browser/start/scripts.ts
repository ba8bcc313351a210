import { Scripts } from "../parts/shared/scripts.ts";

/** Known only while the page's own script runs for the first time. */
export const SCRIPTS = new Scripts((document.currentScript as HTMLScriptElement).src);
