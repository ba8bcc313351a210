/** The guide's words that exports need, as `macros/guide_words.py` writes them into a page. */

export interface PromptWords {
  id: string;
  text: string;
  prompts: PromptWords[];
}

/** One heading of the record form (Appendix 3). `guidance` is empty where none is printed. */
export interface FieldWords {
  id: string;
  label: string;
  guidance: string;
}

export interface FeatureWords {
  id: string;
  title: string;
  text: string;
  prompts: PromptWords[];
}

export interface ThemeWords {
  id: string;
  title: string;
  ratingLabel: string;
  features: FeatureWords[];
}

export interface GuideWords {
  id: string;
  edition: string;
  title: string;
  subtitle: string;
  publisher: string;
  published: string;
  /** Printed above the features; each feature's text continues it. */
  lead: string;
  recordTitle: string;
  /** Best first, as the guide has them. */
  levels: { level: number; name: string; definition: string }[];
  featureRating: string;
  featureFields: FieldWords[];
  themeFields: FieldWords[];
  themes: ThemeWords[];
  /** What can show that a closer look is due (3.5). */
  findings: { id: string; text: string }[];
}

/** "5 Very good"; the bare number where the scale has no such level. */
export function levelName(guide: GuideWords, level: number): string {
  const found = guide.levels.find((one) => one.level === level);
  return found ? `${level} ${found.name}` : String(level);
}
