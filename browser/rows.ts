/** Lists of what people add: a script of its own, loaded with the first entry of one. */
import { LISTS } from "./parts/prompts/late_rows.ts";
import { startRows } from "./parts/answers/rows.ts";
import { startOwnPrompts } from "./parts/prompts/own_prompts.ts";

LISTS.offer({ rows: startRows, prompts: startOwnPrompts });
