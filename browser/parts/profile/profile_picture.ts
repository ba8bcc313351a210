/** The table of ratings that is also a plot: each mark is moved into the column of its level. */
import { type Rated, type Ratings, unratedWords } from "../../record/ratings.ts";
import { part } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { spreadWords } from "../rating/spread.ts";

/** A level's number to its number and name, such as "4 Good". */
export type LevelNames = Map<number, string>;

const FEATURE = "●";
const THEME = "◆";
const UNRATED = "○";
const UNKNOWN = "?";

/** @param isHeldBack says whose ratings stay off the paper. */
export function showPicture(
  section: HTMLElement,
  { themes }: Ratings,
  levels: LevelNames,
  isHeldBack: (id: string) => boolean,
): void {
  for (const row of section.querySelectorAll<HTMLElement>("tr[data-place]")) {
    row.hidden = true;
    keepOffPaper(row, false);
  }
  for (const theme of themes) {
    const row = rowOf(section, theme);
    mark(row, theme, THEME, levels);
    keepOffPaper(row, isHeldBack(theme.place.id));
    const isHeld = theme.features.some(({ place, level }) =>
      level !== undefined && isHeldBack(place.id)
    );
    const spread = part(row, "[data-spread]", HTMLElement);
    keepOffPaper(spread, isHeld);
    spread.textContent = spreadWords(
      theme.features.flatMap(({ level }) => level === undefined ? [] : [level]),
      theme.features.length,
    );
    for (const cell of row.querySelectorAll<HTMLElement>("td[data-level]")) {
      const level = Number(cell.dataset.level);
      const [lowest, highest] = theme.spread ?? [Infinity, -Infinity];
      cell.classList.toggle("in-spread", level >= lowest && level <= highest);
      cell.classList.toggle("in-spread--held", isHeld);
    }
    for (const feature of theme.features) {
      const featureRow = rowOf(section, feature);
      mark(featureRow, feature, FEATURE, levels);
      keepOffPaper(featureRow, isHeldBack(feature.place.id));
    }
  }
}

function rowOf(section: HTMLElement, { place }: Rated): HTMLElement {
  const row = part(section, `tr[data-place="${CSS.escape(place.id)}"]`, HTMLElement);
  row.hidden = false;
  return row;
}

function mark(row: HTMLElement, rated: Rated, shape: string, levels: LevelNames): void {
  const { level } = rated;
  const link = part(row, "a[data-mark]", HTMLAnchorElement);
  part(link, "[data-shape]", HTMLElement).textContent = level !== undefined
    ? shape
    : rated.isUnknown
    ? UNKNOWN
    : UNRATED;
  part(link, "[data-level-name]", HTMLElement).textContent = level === undefined
    ? unratedWords(rated)
    : levels.get(level)!;
  const cell = part(row, `td[data-level="${level ?? ""}"]`, HTMLElement);
  // Moving it again would take the focus from it.
  if (link.parentElement !== cell) cell.append(link);
}
