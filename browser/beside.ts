/** What stands beside a field: a script of its own, loaded with the first of it. */
import { BESIDE } from "./parts/answers/beside.ts";
import { startConflicts } from "./parts/answers/conflict.ts";

BESIDE.offer(startConflicts);
