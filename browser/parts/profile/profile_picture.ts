/** The table of ratings that is also a plot: each mark is moved into the column of its level. */
import type { Profile, Rated } from "../../record/profile.ts";
import { words } from "../../record/guide/words.ts";
import { part } from "../shared/element.ts";
import { spreadWords } from "../rating/spread.ts";

/** A level's number to its number and name, such as "4 Good". */
export type LevelNames = Map<number, string>;

const FEATURE = "●";
const THEME = "◆";
const UNRATED = "○";

export function showPicture(section: HTMLElement, { themes }: Profile, levels: LevelNames): void {
  for (const row of section.querySelectorAll<HTMLElement>("tr[data-place]")) row.hidden = true;
  for (const theme of themes) {
    const row = rowOf(section, theme);
    mark(row, theme, THEME, levels);
    part(row, "[data-spread]", HTMLElement).textContent = spreadWords(
      theme.features.flatMap(({ level }) => level === undefined ? [] : [level]),
      theme.features.length,
    );
    for (const cell of row.querySelectorAll<HTMLElement>("td[data-level]")) {
      const level = Number(cell.dataset.level);
      const [lowest, highest] = theme.spread ?? [Infinity, -Infinity];
      cell.classList.toggle("in-spread", level >= lowest && level <= highest);
    }
    for (const feature of theme.features) {
      mark(rowOf(section, feature), feature, FEATURE, levels);
    }
  }
}

function rowOf(section: HTMLElement, { place }: Rated): HTMLElement {
  const row = part(section, `tr[data-place="${CSS.escape(place.id)}"]`, HTMLElement);
  row.hidden = false;
  return row;
}

function mark(row: HTMLElement, { level }: Rated, shape: string, levels: LevelNames): void {
  const link = part(row, "a[data-mark]", HTMLAnchorElement);
  part(link, "[data-shape]", HTMLElement).textContent = level === undefined ? UNRATED : shape;
  part(link, "[data-level-name]", HTMLElement).textContent = level === undefined
    ? words.notRated
    : levels.get(level)!;
  const cell = part(row, `td[data-level="${level ?? ""}"]`, HTMLElement);
  // Moving it again would take the focus from it.
  if (link.parentElement !== cell) cell.append(link);
}
