/** The plan looked at in different ways: which actions, in which groups (4.8). Pure. */
import type { Guide } from "../guide/guide.ts";
import type { Action } from "./actions.ts";
import { isClosed } from "./actions.ts";
import { dueOf } from "./due.ts";
import { missingOf } from "./missing.ts";

export type Shown = "" | "open" | "overdue" | "soon" | "lacking" | "closed";
export type By = "" | "theme" | "lead" | "date";

/** Actions under a heading; the heading is empty where there is but one group. */
export interface Group {
  heading: string;
  actions: Action[];
}

/** The actions that a choice shows, on a day. */
export function chosen(actions: Action[], which: Shown, day: string): Action[] {
  const shows: { [which in Shown]: (action: Action) => boolean } = {
    "": () => true,
    open: (action) => !isClosed(action),
    closed: isClosed,
    overdue: (action) => dueOf(action, day).state === "overdue",
    soon: (action) => dueOf(action, day).state === "soon",
    lacking: (action) => missingOf(action).length > 0,
  };
  return actions.filter(shows[which]);
}

/** The actions in groups; one that belongs to several themes stands in each of their groups. */
export function arranged(actions: Action[], by: By, guide: Guide, day: string): Group[] {
  if (by === "theme") {
    const groups = guide.themes.map(({ id, title, features }) => {
      const within = new Set([id, ...features.map((one) => one.id)]);
      return {
        heading: title,
        actions: actions.filter(({ from }) => from.some((f) => within.has(f))),
      };
    });
    const placed = new Set(groups.flatMap((group) => group.actions));
    return filled([
      ...groups,
      { heading: "Of no theme", actions: actions.filter((one) => !placed.has(one)) },
    ]);
  }
  if (by === "lead") {
    const leads = [...new Set(actions.map(({ lead }) => lead))]
      .sort((a, b) => Number(!a) - Number(!b) || a.localeCompare(b, "en"));
    return leads.map((lead) => ({
      heading: lead || "No lead yet",
      actions: actions.filter((one) => one.lead === lead),
    }));
  }
  if (by === "date") {
    const date = (action: Action) => dueOf(action, day).step?.date ?? "9999";
    return filled([{ heading: "", actions: [...actions].sort((a, b) => order(date(a), date(b))) }]);
  }
  return filled([{ heading: "", actions }]);
}

function filled(groups: Group[]): Group[] {
  return groups.filter(({ actions }) => actions.length > 0);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
