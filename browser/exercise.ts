/** An exercise gathered and agreed, and prompts adapted: a script of its own, loaded for those who ask for it. */
import { startAdapting } from "./parts/team/adapt.ts";
import { EXERCISE_PARTS } from "./parts/team/late.ts";
import { startTeamTogether } from "./parts/team/together.ts";

EXERCISE_PARTS.offer([
  ["[data-gathering]", startTeamTogether],
  ["[data-adapt]", startAdapting],
]);
