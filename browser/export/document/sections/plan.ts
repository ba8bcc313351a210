/** The improvement plan: each action with what is written of it, its milestones and its tasks. */
import { kindNamed } from "../../../record/kinds/kinds.ts";
import { labelledFields, type WordedKind } from "../../../record/kinds/kind_words.ts";
import { ACTION } from "../../../record/plan/actions.ts";
import type { ActionPart, Labelled, RowPart } from "../../report/shape.ts";
import { type Block, type Cell, facts, part, text } from "../blocks.ts";
import { linesUnder } from "./rows.ts";
import type { Section } from "./section.ts";

const WORDS = (kindNamed(ACTION) as WordedKind).words!;
/** What heads the links: they are told with their ratings. */
const FROM = "from.*";
const WHAT = "what";

export const plan: Section = {
  parts: ({ plan: { said, actions } }) =>
    said.length + actions.length === 0
      ? []
      : [part(WORDS.list, ...(said.length ? [facts(said)] : []), ...actions.map(actionBlock))],
  sheets: ({ plan: { actions } }) => [{
    id: ACTION,
    columns: [
      { id: "number", heading: "Number" },
      ...labelledFields(ACTION).map(({ id, label }) => ({ id, heading: label })),
      { id: "missing", heading: "Still missing" },
      { id: "id", heading: "Id" },
    ],
    rows: actions.map(({ row, number, from, missing }) => {
      const cells: { [column: string]: Cell } = {
        ...row.texts,
        number,
        [FROM]: from.join("; "),
        missing,
        id: row.id,
      };
      return { cells };
    }),
  }],
};

function actionBlock(action: ActionPart): Block {
  const { row, number, missing } = action;
  const under = linesUnder(row);
  return part(
    `Action ${number}`,
    text(missing, "quiet"),
    facts(labelled(action)),
    ...(under.length ? [text(under.join("\n"))] : []),
  );
}

/** Every field in which something stands. */
function labelled({ row, from }: Pick<ActionPart, "row" | "from">): Labelled[] {
  return labelledFields(ACTION)
    .map(({ id, label, type }) => ({
      label,
      texts: id === FROM ? from : type === "mark" && !isTicked(row, id) ? [] : row.texts[id] ?? [],
    }))
    .filter(({ label, texts }) => texts.length > 0 || label === labelOfWhat());
}

function isTicked({ texts }: RowPart, id: string): boolean {
  return (texts[id] ?? []).some((one) => one !== "No");
}

function labelOfWhat(): string {
  return labelledFields(ACTION).find(({ id }) => id === WHAT)!.label;
}
