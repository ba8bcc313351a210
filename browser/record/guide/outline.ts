/** A guide's themes, features and prompts by id, as its pages hand them to the scripts. */

/** A theme or feature: its id, its name on screen and the address of its page. */
export interface Place {
  id: string;
  name: string;
  href: string;
}

export interface FeatureOutline extends Place {
  /** The ids of its prompts; those under another prompt are not counted. */
  prompts: string[];
}

export interface ThemeOutline extends Place {
  features: FeatureOutline[];
}

export interface Outline {
  /** Best first. */
  levels: { level: number; name: string }[];
  /** A feature rated at this level or better has strengths to share; null: no such line. */
  shareFrom: number | null;
  /** A feature rated at this level or worse needs improvement; null: no such line. */
  improveTo: number | null;
  themes: ThemeOutline[];
}

/** Every theme and feature, each theme before its features. */
export function places(outline: Outline): Place[] {
  return outline.themes.flatMap((theme) => [theme, ...theme.features]);
}
