/**
 * The ratings of a record, and how far its features are answered. Pure.
 *
 * Nothing is averaged: features do not weigh alike (3.2), so a theme's rating stands beside the
 * spread of its features.
 */
import { type Guide, onScale, type Place, promptIds, type Theme } from "./guide/guide.ts";
import { words } from "./guide/words.ts";
import { featureProgress, isUnknown, ratingOf } from "./progress.ts";
import type { Answers } from "./record.ts";
import { inScope } from "./scope.ts";

/** A feature or theme with its level; undefined: not rated. */
export interface Rated {
  place: Place;
  level: number | undefined;
  /** Not rated, as people say that they do not know. */
  isUnknown?: true;
}

/** What is said of a feature or theme without a rating. */
export function unratedWords({ isUnknown }: { isUnknown?: boolean | undefined }): string {
  return isUnknown ? words.unknown : words.notRated;
}

export interface ThemeProfile extends Rated {
  features: Rated[];
  /** The lowest and highest level among its rated features; undefined while none is rated. */
  spread: [lowest: number, highest: number] | undefined;
}

export interface ProfileProgress {
  ticked: number;
  unknownPrompts: number;
  prompts: number;
  ratedFeatures: number;
  unknownFeatures: number;
  features: number;
  ratedThemes: number;
  unknownThemes: number;
  themes: number;
}

/** All ratings of what is in scope. */
export interface Ratings {
  themes: ThemeProfile[];
  progress: ProfileProgress;
}

/** The ratings of a record. Only levels that are on the scale count as ratings. */
export function ratings(guide: Guide, answers: Answers): Ratings {
  const scope = inScope(guide, answers);
  const rated = (place: Place): Rated => {
    const level = onScale(guide, ratingOf(answers, place.id));
    return level === undefined && isUnknown(answers, place.id)
      ? { place, level, isUnknown: true }
      : { place, level };
  };
  const themes = scope.themes.map((theme): ThemeProfile => {
    const features = theme.features.map(rated);
    return { ...rated(theme), place: theme, features, spread: spreadOf(features) };
  });
  return { themes, progress: progressOf(scope, themes, answers) };
}

/** How far the features of a theme, or of several, are answered. */
export function progressOf(
  { themes }: { themes: Theme[] },
  rated: ThemeProfile[],
  answers: Answers,
): ProfileProgress {
  const features = themes.flatMap((theme) => theme.features);
  const each = features.map((feature) => featureProgress(answers, feature.id, promptIds(feature)));
  const sum = (of: "ticked" | "unknown" | "prompts") => each.reduce((sum, one) => sum + one[of], 0);
  const isRated = ({ level }: Rated) => level !== undefined;
  const isKnownNot = ({ isUnknown }: Rated) => isUnknown;
  const ratedFeatures = rated.flatMap((theme) => theme.features);
  return {
    ticked: sum("ticked"),
    unknownPrompts: sum("unknown"),
    prompts: sum("prompts"),
    ratedFeatures: ratedFeatures.filter(isRated).length,
    unknownFeatures: ratedFeatures.filter(isKnownNot).length,
    features: features.length,
    ratedThemes: rated.filter(isRated).length,
    unknownThemes: rated.filter(isKnownNot).length,
    themes: themes.length,
  };
}

function spreadOf(features: Rated[]): [number, number] | undefined {
  const levels = features.flatMap(({ level }) => level === undefined ? [] : [level]);
  return levels.length ? [Math.min(...levels), Math.max(...levels)] : undefined;
}
