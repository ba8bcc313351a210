/** What a database is handed where everything may be asked of it. */
import { operations } from "./operations.ts";
import { newsOf } from "./told.ts";
import type { Work } from "./types.ts";
import { keepUnfinished } from "./unfinished.ts";

export const work: Work = { operations, newsOf, keepUnfinished };
