/** The actions of the plan: what was found where they come from, what they lack, their order. */
import { isRemoved, newRow, rowsOn } from "../../record/kinds/rows.ts";
import { isExample } from "../../record/example.ts";
import { places } from "../../record/guide/guide.ts";
import { ACTION, type Action, actionsOf, linkTo } from "../../record/plan/actions.ts";
import { type Found, foundAt } from "../../record/plan/findings.ts";
import { missingWords } from "../../record/plan/missing.ts";
import { PLACE, placesToMove } from "../../record/plan/order.ts";
import { ALL, view } from "../../record/view.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";
import { fillFound, foundLine } from "./found_line.ts";

/**
 * An address that asks for a new action, which is linked to the place named: `?add=2c` from another
 * page, `#add-2c` within this one.
 */
const [ASKED, ASKED_HERE] = ["add", "#add-"];

export const startPlanActions: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const list = part(section, "[data-own-list]", HTMLElement);
  const line = part(section.ownerDocument, "template[data-line]", HTMLTemplateElement);
  const moved = part(section, "[data-moved]", HTMLElement);
  const add = part(section, `[data-action="add-${ACTION}"]`, HTMLButtonElement);
  const known = new Set(places(guide).map(({ id }) => id));
  /** The row to write in as soon as it is there. */
  let awaited: string | undefined;

  const show = () => {
    const { answers } = session.record;
    const seen = view(answers, guide, { ...ALL, sensitive: false });
    const rows = new Map(
      [...list.children].flatMap((row) =>
        row instanceof HTMLElement ? [[row.dataset.own!, row] as const] : []
      ),
    );
    for (const action of actionsOf(guide, answers)) {
      const row = rows.get(action.item);
      if (row) fill(row, action, (id) => foundAt(guide, answers, seen, id), line);
    }
    for (const [item, row] of rows) {
      if (!answers.has(item)) part(row, "[data-missing]", HTMLElement).textContent = "";
    }
    const row = awaited && rows.get(awaited);
    if (row) {
      awaited = undefined;
      row.scrollIntoView({ block: "start" });
      part(row, "textarea", HTMLTextAreaElement).focus({ preventScroll: true });
    }
  };

  const addAsked = () => {
    const url = new URL(location.href);
    const place = url.searchParams.get(ASKED) ??
      (url.hash.startsWith(ASKED_HERE) ? url.hash.slice(ASKED_HERE.length) : undefined);
    if (place === undefined) return;
    // Once: a reload is not to add another.
    url.searchParams.delete(ASKED);
    url.hash = "";
    history.replaceState(history.state, "", url.href.replace(/#$/, ""));
    if (!known.has(place) || isExample(session.record) || add.disabled) return;
    awaited = newRow(ACTION, "");
    session.set(awaited, linkTo(place), true);
  };

  const move = (button: HTMLElement, by: 1 | -1) => {
    const item = button.closest<HTMLElement>("[data-own]")!.dataset.own!;
    const { answers } = session.record;
    const all = rowsOn(answers, ACTION, "");
    const standing = all.filter((one) => !isRemoved(answers, one));
    const at = standing.indexOf(item);
    const to = at + by;
    if (at < 0) return;
    if (to >= 0 && to < standing.length) {
      const others = all.filter((one) => one !== item);
      const beside = others.indexOf(standing[to]!);
      const places = placesToMove(answers, all, item, by < 0 ? beside : beside + 1);
      for (const [one, place] of places) session.set(one, PLACE, place);
    }
    const now = Math.min(Math.max(to, 0), standing.length - 1);
    moved.textContent = `${now + 1} of ${standing.length}`;
  };
  onAction(section, "move-up", (button) => move(button, -1));
  onAction(section, "move-down", (button) => move(button, 1));

  let isAsked = true;
  addEventListener("hashchange", addAsked);
  follow({
    draw: () => {
      show();
      if (isAsked) {
        isAsked = false;
        addAsked();
      }
    },
  });
};

/** What each row says of its action. */
const told = new WeakMap<HTMLElement, string>();

/** Say it, where it has changed: a plan is long, and is drawn at every key. */
function fill(
  row: HTMLElement,
  action: Action,
  found: (id: string) => Found,
  line: HTMLTemplateElement,
): void {
  const missing = missingWords(action);
  const there = action.from.map(found);
  const all = JSON.stringify([missing, there]);
  if (told.get(row) === all) return;
  told.set(row, all);
  row.id = action.item;
  part(row, "[data-missing]", HTMLElement).textContent = missing;
  showRows(part(row, "[data-linked]", HTMLElement), there, {
    key: ({ id }) => id,
    make: () => foundLine(line),
    fill: fillFound,
  });
}
