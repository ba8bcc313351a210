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
  const [head, row, cell] = [
    template("template[data-head]"),
    template("template[data-row]"),
    template("template[data-cell]"),
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
      line.append(...beside.said.map((said) => {
        const made = copyOf(cell);
        made.textContent = levelOf(guide, said);
        return made;
      }));
    },
  });
  showTexts(section, guide, rows, names);
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

/** What was written for each place, record by record. On paper is what somebody opened. */
function showTexts(section: HTMLElement, guide: Guide, rows: Beside[], names: string[]): void {
  const place = part(section, "template[data-wrote]", HTMLTemplateElement);
  const text = part(section, "template[data-wrote-text]", HTMLTemplateElement);
  const written = rows.filter(({ said }) =>
    said.some((one) => typeof one === "object" && one.texts.size > 0)
  );
  showRows(part(section, "[data-texts]", HTMLElement), written, {
    key: ({ place }) => place.id,
    make: () => {
      const made = copyOf(place);
      // Before it turns.
      part(made, "summary", HTMLElement).addEventListener("click", () => {
        made.classList.toggle("several__text--read", !made.hasAttribute("open"));
      });
      return made;
    },
    fill: (line, { place, isTheme, said }) => {
      const labels = new Map(
        (isTheme ? guide.themeFields : guide.featureFields).map(({ id, label }) => [id, label]),
      );
      put(line, "of", place.title);
      part(line, "[data-wrote-texts]", HTMLElement).replaceChildren(
        ...said.flatMap((one, at) =>
          typeof one === "string" ? [] : [...one.texts].map(([box, words]) => {
            const made = copyOf(text);
            put(made, "who", names[at]!);
            put(made, "box", labels.get(box) ?? box);
            put(made, "text", inLines(words.slice(0, LONGEST)));
            return made;
          })
        ),
      );
    },
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
