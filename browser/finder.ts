/** The search itself, in a script of its own that pages load when somebody turns to it. */
import { startDialog } from "./parts/search/dialog.ts";
import { SEARCH } from "./parts/search/opener.ts";

SEARCH.offer(startDialog);
