/** What a plan follows from: what was found where an action comes from, and what has none. Pure. */
import { addressOf, fieldFor, type Guide, levelName, onScale, type Place } from "../guide/guide.ts";
import { words } from "../guide/words.ts";
import { ratingOf } from "../progress.ts";
import { answer, type Answers } from "../record.ts";
import { inScope } from "../scope.ts";
import type { View } from "../view.ts";
import { type Action, actionsOf } from "./actions.ts";

/** What stands at a feature or a theme that an action is linked to. */
export interface Found {
  id: string;
  /** Empty where the guide has no such place any more. */
  href: string;
  name: string;
  /** Its rating in words, or what keeps it from counting. */
  aside: string;
  isHeldBack: boolean;
  /** Its areas for improvement, or a theme's priorities, each under its heading. */
  texts: { label: string; text: string }[];
}

/** Everything that is found at a place; its texts only where they may be seen. */
export function foundAt(guide: Guide, answers: Answers, seen: View, id: string): Found {
  const theme = guide.themes.find((one) => one.id === id || one.features.some((f) => f.id === id));
  const place = theme && [theme, ...theme.features].find((one) => one.id === id);
  if (!place || !theme) {
    return {
      id,
      href: "",
      name: id,
      aside: "This guide has it no longer.",
      isHeldBack: false,
      texts: [],
    };
  }
  const isHeldBack = seen.isHeldBack(id);
  const boxes = [
    [place, place === theme ? undefined : fieldFor("improvements", guide.featureFields)],
    [theme, fieldFor("priorities", guide.themeFields)],
  ] as const;
  return {
    id,
    href: place.href,
    name: place.title,
    aside: standing(guide, answers, seen, place),
    isHeldBack,
    texts: boxes.flatMap(([of, box]) => {
      const text = box ? written(seen.answers, of.id, box.id) : "";
      return box && text
        ? [{
          label: of === theme && of !== place ? `${theme.title}: ${box.label}` : box.label,
          text,
        }]
        : [];
    }),
  };
}

/** Features and themes in scope on one of the two lowest levels, from which no action comes. */
export function unplanned(guide: Guide, answers: Answers): { place: Place; level: number }[] {
  const linked = new Set(actionsOf(guide, answers).flatMap(({ from }) => from));
  const low = lowLevels(guide);
  return inScope(guide, answers).themes
    .flatMap((theme): Place[] => [...theme.features, theme])
    .flatMap((place) => {
      const level = onScale(guide, ratingOf(answers, place.id));
      return level !== undefined && low.has(level) && !linked.has(place.id)
        ? [{ place, level }]
        : [];
    })
    .sort((a, b) => a.level - b.level);
}

/** Actions that come from nothing that is rated low or has something written down to improve. */
export function unasked(guide: Guide, answers: Answers): Action[] {
  const { improveTo } = guide;
  const asks = (id: string) => {
    const level = onScale(guide, ratingOf(answers, id));
    if (level !== undefined && improveTo !== null && level <= improveTo) return true;
    const theme = guide.themes.find((one) => one.id === id);
    const box = theme
      ? fieldFor("priorities", guide.themeFields)
      : fieldFor("improvements", guide.featureFields);
    return !!box && !!written(answers, id, box.id);
  };
  return actionsOf(guide, answers).filter(({ from }) => !from.some(asks));
}

/** Address of what is written to improve at a place. */
export function improvementAt(guide: Guide, place: Place): string {
  const isTheme = guide.themes.some(({ id }) => id === place.id);
  const box = isTheme
    ? fieldFor("priorities", guide.themeFields)
    : fieldFor("improvements", guide.featureFields);
  return box ? addressOf(place, box) : place.href;
}

function standing(guide: Guide, answers: Answers, seen: View, { id }: Place): string {
  if (seen.standing(id) === "out") return words.outOfScope;
  const level = onScale(guide, ratingOf(answers, id));
  return level === undefined ? words.notRated : levelName(guide, level);
}

/** Weak and unsatisfactory, where the scale has six levels. */
function lowLevels({ levels }: Guide): Set<number> {
  return new Set(levels.map(({ level }) => level).sort((a, b) => a - b).slice(0, 2));
}

function written(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value.trim() : "";
}
