/** The table of several records beside each other, and what stands beside nothing in it. */
import { type Guide, levelName } from "../../record/guide/guide.ts";
import { words } from "../../record/guide/words.ts";
import { inLines } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import { type Apart, type Beside, type Said, sideBySide } from "../../record/side_by_side.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";

/** In characters. */
const [LONGEST_NAME, LONGEST] = [60, 5000];

export function showTable(section: HTMLElement, guide: Guide, records: EvaluationRecord[]): void {
  const template = (name: string) => part(section, name, HTMLTemplateElement);
  const [head, row, cell, text] = [
    template("template[data-head]"),
    template("template[data-row]"),
    template("template[data-cell]"),
    template("template[data-wrote]"),
  ];
  const names = records.map(({ name }) => shown(name, LONGEST_NAME));
  part(section, "[data-heads]", HTMLElement).replaceChildren(
    ...["Theme or feature", ...names].map((words) => {
      const made = copyOf(head);
      made.textContent = words;
      return made;
    }),
  );
  const { rows, alone, apart } = sideBySide(guide, records);
  showRows(part(section, "[data-rows]", HTMLElement), rows, {
    key: ({ place }) => place.id,
    make: () => copyOf(row),
    fill: (line, beside) => {
      const link = part(line, "a", HTMLAnchorElement);
      link.href = beside.place.href;
      link.textContent = beside.place.title;
      for (const one of line.querySelectorAll("td")) one.remove();
      line.append(...beside.said.map((said, at) => {
        const made = copyOf(cell);
        made.dataset.label = names[at]!;
        put(made, "level", levelOf(guide, said));
        const wrote = textsOf(guide, beside, said);
        part(made, "details", HTMLElement).hidden = wrote.length === 0;
        put(made, "of", `${names[at]} for ${beside.place.title}`);
        made.querySelector("details")!.append(...wrote.map(([label, words]) => {
          const said = copyOf(text);
          put(said, "box", label);
          put(said, "text", words);
          return said;
        }));
        return made;
      }));
    },
  });
  const line = template("template[data-apart-line]");
  const said = [
    ...apart.map((one) => apartWords(one, names)),
    ...alone.map(({ place, said }) => {
      const by = names.filter((_, at) => said[at] !== "out");
      return `${place.title}: ${
        by.length ? `only “${by[0]}” looks at it` : "out of scope in all of them"
      }.`;
    }),
  ];
  part(section, "[data-apart]", HTMLElement).replaceChildren(...said.map((words) => {
    const made = copyOf(line);
    made.textContent = words;
    return made;
  }));
  part(section, "[data-all-alike]", HTMLElement).hidden = said.length > 0;
}

function levelOf(guide: Guide, said: Said): string {
  if (said === "out") return words.outOfScope;
  if (said === "held back") return "Marked sensitive";
  return said.level === undefined ? words.notRated : levelName(guide, said.level);
}

/** What was written, with the heading of each box. */
function textsOf(guide: Guide, { isTheme }: Beside, said: Said): [string, string][] {
  if (typeof said === "string") return [];
  const boxes = isTheme ? guide.themeFields : guide.featureFields;
  return boxes.flatMap(({ id, label }): [string, string][] => {
    const text = said.texts.get(id);
    return text ? [[label, inLines(text.slice(0, LONGEST))]] : [];
  });
}

function apartWords(one: Apart, names: string[]): string {
  const name = `“${names[one.record]}”`;
  switch (one.why) {
    case "edition":
      return `${name} answers another edition of the guide (${
        shown(one.edition, 20)
      }). Only questions that kept their number stand side by side.`;
    case "own prompts":
      return `${name} added ${one.count} ${
        one.count === 1 ? "prompt" : "prompts"
      } of its own. Nobody else was asked.`;
    case "not asked":
      return `${name} rated what this guide does not ask: ${
        one.items.map((item) => shown(item, 20)).join(", ")
      }.`;
  }
}
