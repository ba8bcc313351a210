/** The folder of the site's scripts, above that of the pages' own. */
export const ASSETS = new URL("..", (document.currentScript as HTMLScriptElement).src);
