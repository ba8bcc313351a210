/** Marks what was looked for: a script of its own, loaded where there is anything to mark. */
import { markWords } from "./parts/search/marked_words.ts";
import { MARKS } from "./parts/search/opener.ts";

MARKS.offer(markWords);
