/** Ratings by person: a row for each feature and theme, a column for each person. */
import { type Guide, onScale } from "../../record/guide/guide.ts";
import { words } from "../../record/guide/words.ts";
import { shown } from "../../record/name.ts";
import { isUnknown, ratingOf } from "../../record/progress.ts";
import type { Answers } from "../../record/record.ts";
import type { Person } from "../../record/team/people.ts";
import type { Spread } from "../../record/team/spread.ts";
import { copyOf, part } from "../shared/element.ts";

/** In characters. */
const LONGEST = 40;

export function showTable(
  section: HTMLElement,
  guide: Guide,
  answers: Answers,
  people: Person[],
  all: Spread[],
): void {
  const template = (name: string) => part(section, name, HTMLTemplateElement);
  const made = (of: HTMLTemplateElement, words: string) => {
    const cell = copyOf(of);
    cell.textContent = words;
    return cell;
  };
  const [head, row, cell] = [
    template("template[data-head]"),
    template("template[data-row]"),
    template("template[data-cell]"),
  ];
  part(section, "[data-heads]", HTMLElement).replaceChildren(
    ...["Feature", ...people.map(({ who }) => shown(who, LONGEST)), "Range", "Agreed"]
      .map((words) => made(head, words)),
  );
  part(section, "[data-rows]", HTMLElement).replaceChildren(
    ...all.map(({ place, levels, range }) => {
      const line = copyOf(row);
      const link = part(line, "a", HTMLAnchorElement);
      link.textContent = place.title;
      link.href = `#team-${place.id}`;
      const agreed = onScale(guide, ratingOf(answers, place.id));
      line.append(
        ...levels.map((level, at) =>
          made(cell, level !== undefined ? String(level) : unrated(people[at]!, place.id))
        ),
        made(cell, range === undefined ? "" : String(range)),
        made(cell, agreed === undefined ? "" : String(agreed)),
      );
      return line;
    }),
  );
}

function unrated({ answers }: Person, item: string): string {
  return isUnknown(answers, item) ? words.unknown : "–";
}
