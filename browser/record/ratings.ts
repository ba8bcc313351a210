/**
 * The ratings of a record, and how far its features are answered. Pure.
 *
 * Nothing is averaged: features do not weigh alike (3.2), so a theme's rating stands beside the
 * spread of its features.
 */
import { type Guide, onScale, type Place, type Theme } from "./guide/guide.ts";
import { featureProgress, ratingOf } from "./progress.ts";
import type { Answers } from "./record.ts";
import { inScope } from "./scope.ts";

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

/** The ratings of a record. Only levels that are on the scale count as ratings. */
export function ratings(guide: Guide, answers: Answers): Ratings {
  const scope = inScope(guide, answers);
  const rated = (place: Place): Rated => ({
    place,
    level: onScale(guide, ratingOf(answers, place.id)),
  });
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
