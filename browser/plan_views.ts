/** The plan by theme, lead or date, and its year: a script of its own, loaded when it is asked for. */
import { startPlanOverview } from "./parts/plan/overview.ts";
import { startPlanUnasked } from "./parts/plan/unasked.ts";
import { PLAN_VIEWS } from "./parts/plan/views.ts";
import { startPlanYear } from "./parts/plan/year.ts";

PLAN_VIEWS.offer([
  ["[data-plan-overview]", startPlanOverview],
  ["[data-plan-year]", startPlanYear],
  ["[data-unasked]", startPlanUnasked],
]);
