/**
 * All ratings of a record in one picture, with what follows from them. Pure.
 *
 * Nothing is averaged: features do not weigh alike (3.2), so a theme's rating stands beside the
 * spread of its features.
 */
import { allEvidence, type Evidence, withGap } from "./evidence.ts";
import {
  addressOf,
  type Field,
  fieldFor,
  type Guide,
  type Place,
  type Theme,
} from "./guide/guide.ts";
import { featureProgress, ratingOf } from "./progress.ts";
import { answer, type Answers } from "./record.ts";
import { inScope, isFeatureOut, isOut } from "./scope.ts";
import { markedSensitive } from "./sensitive.ts";
import type { View } from "./view.ts";

/** A feature or theme with its level; undefined: not rated. */
export interface Rated {
  place: Place;
  level: number | undefined;
}

export interface ThemeProfile extends Rated {
  features: Rated[];
  /** The lowest and highest level among its rated features; undefined while none is rated. */
  spread: [lowest: number, highest: number] | undefined;
}

/** Something written about a feature or theme. */
export interface Written extends Rated {
  /** Where it is written. */
  href: string;
  /** Empty where it is held back. */
  text: string;
  isHeldBack: boolean;
}

export interface ProfileProgress {
  ticked: number;
  prompts: number;
  ratedFeatures: number;
  features: number;
  ratedThemes: number;
  themes: number;
}

/** All ratings of what is in scope. */
export interface Ratings {
  themes: ThemeProfile[];
  progress: ProfileProgress;
}

/** A gap that an entry of evidence names; its texts are empty where it is held back. */
export type EvidenceGap = Evidence & { isHeldBack: boolean };

export interface Profile extends Ratings {
  strengths: Written[];
  improvements: Written[];
  priorities: Written[];
  /** What themes say of gaps in their evidence. */
  gaps: Written[];
  /** Gaps that entries of evidence name. */
  evidenceGaps: EvidenceGap[];
  /** The marked features and themes, and the features and themes of marked entries and prompts. */
  sensitive: string[];
  /** Themes out of scope, and features out of scope whose theme is in. */
  out: Place[];
}

/** The ratings of a record. Only levels that are on the scale count as ratings. */
export function ratings(guide: Guide, answers: Answers): Ratings {
  const scope = inScope(guide, answers);
  const levels = new Set(guide.levels.map(({ level }) => level));
  const rated = (place: Place): Rated => ({ place, level: onScale(answers, place.id, levels) });
  const themes = scope.themes.map((theme): ThemeProfile => {
    const features = theme.features.map(rated);
    return { ...rated(theme), place: theme, features, spread: spreadOf(features) };
  });
  return { themes, progress: progressOf(scope, themes, answers) };
}

/**
 * The profile of a record.
 *
 * @param seen what may be seen of its texts.
 */
export function profile(guide: Guide, answers: Answers, seen: View): Profile {
  const { themes, progress } = ratings(guide, answers);
  const features = themes.flatMap((theme) => theme.features);
  const { shareFrom, improveTo, featureFields } = guide;
  const evidence = allEvidence(inScope(guide, answers), answers);
  return {
    themes,
    progress,
    strengths: written(
      features.filter(({ level }) =>
        level !== undefined && shareFrom !== null && level >= shareFrom
      ),
      fieldFor("strengths", featureFields),
      seen,
    ),
    improvements: written(
      features.filter(({ level }) =>
        level !== undefined && improveTo !== null && level <= improveTo
      ),
      fieldFor("improvements", featureFields),
      seen,
    ),
    priorities: writtenIn(themes, fieldFor("priorities", guide.themeFields), answers, seen),
    gaps: writtenGaps(guide, answers, seen),
    evidenceGaps: withGap(evidence).map((one) =>
      seen.isHeldBack(one.item)
        ? { ...one, what: "", where: "", shows: "", gap: "", isHeldBack: true }
        : { ...one, isHeldBack: false }
    ),
    sensitive: markedSensitive(answers),
    out: guide.themes.flatMap((theme): Place[] =>
      isOut(answers, theme.id)
        ? [theme]
        : theme.features.filter(({ id }) => isFeatureOut(answers, theme.id, id))
    ),
  };
}

/** What themes say of gaps in their evidence, in scope and where the guide has a box for it. */
export function writtenGaps(guide: Guide, answers: Answers, seen: View): Written[] {
  const { themes } = ratings(guide, answers);
  return writtenIn(themes, fieldFor("evidence-gaps", guide.themeFields), answers, seen);
}

/** What each says in this box of the guide; nothing where the guide has no such box. */
function written(rated: Rated[], box: Field | undefined, seen: View): Written[] {
  return !box ? [] : rated.map(({ place, level }) => ({
    place,
    level,
    href: addressOf(place, box),
    text: text(seen.answers, place.id, box.id),
    isHeldBack: seen.isHeldBack(place.id),
  }));
}

/** The same of those alone that say something. */
function writtenIn(
  rated: Rated[],
  box: Field | undefined,
  answers: Answers,
  seen: View,
): Written[] {
  return written(rated.filter(({ place }) => box && text(answers, place.id, box.id)), box, seen);
}

/** How far the features of a theme, or of several, are answered. */
export function progressOf(
  { themes }: { themes: Theme[] },
  rated: ThemeProfile[],
  answers: Answers,
): ProfileProgress {
  const features = themes.flatMap((theme) => theme.features);
  const each = features.map(({ id, prompts }) =>
    featureProgress(answers, id, prompts.map((prompt) => prompt.id))
  );
  const isRated = ({ level }: Rated) => level !== undefined;
  return {
    ticked: each.reduce((sum, { ticked }) => sum + ticked, 0),
    prompts: each.reduce((sum, { prompts }) => sum + prompts, 0),
    ratedFeatures: rated.flatMap((theme) => theme.features).filter(isRated).length,
    features: features.length,
    ratedThemes: rated.filter(isRated).length,
    themes: themes.length,
  };
}

function spreadOf(features: Rated[]): [number, number] | undefined {
  const levels = features.flatMap(({ level }) => level === undefined ? [] : [level]);
  return levels.length ? [Math.min(...levels), Math.max(...levels)] : undefined;
}

function onScale(answers: Answers, item: string, levels: Set<number>): number | undefined {
  const level = ratingOf(answers, item);
  return level !== undefined && levels.has(level) ? level : undefined;
}

function text(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value.trim() : "";
}
