/** The kinds of things that are found: what each is called, and what it weighs. */
import type { Entry, Kind } from "./index_file.ts";

interface KindWords {
  /** Before its number or its name in a result. */
  label: string;
  /** People say these before its number. */
  said: string;
  /** What is asked for is more often this than that. */
  weight: number;
}

export const KINDS: Record<Kind, KindWords> = {
  theme: { label: "Theme", said: "theme", weight: 1.2 },
  feature: { label: "Feature", said: "feature", weight: 1.3 },
  prompt: { label: "Prompt", said: "prompt question", weight: 1.1 },
  illustration: { label: "Illustration", said: "illustration", weight: 1 },
  level: { label: "Level", said: "level rating grade", weight: 1.2 },
  paragraph: { label: "Paragraph", said: "paragraph para section", weight: 1 },
  term: { label: "Term", said: "", weight: 1 },
  note: { label: "What has changed", said: "", weight: 0.8 },
  duty: { label: "Duty today", said: "duty", weight: 0.8 },
  footnote: { label: "Footnote", said: "footnote", weight: 0.7 },
  reference: { label: "Source", said: "source appendix", weight: 0.6 },
  page: { label: "Page", said: "", weight: 0.9 },
  section: { label: "Heading", said: "", weight: 0.6 },
  // A heading that stands on each of many pages.
  part: { label: "Heading", said: "", weight: 0.2 },
};

/** Pages and headings of our own, on this site as much as on the guide. */
const OURS: ReadonlySet<Kind> = new Set<Kind>(["page", "section", "part"]);

export function isOfTheGuide({ kind }: Entry): boolean {
  return !OURS.has(kind);
}

/** The kind of thing and its number, such as "Prompt 1b.6". */
export function labelOf({ kind, number = "" }: Entry): string {
  return `${KINDS[kind].label} ${number}`.trim();
}
