/** A small guide and its answers, for tests. Its boxes have other ids than those of any real one. */
import type { Field, Guide, Role } from "./guide.ts";
import { type Answers, setAnswer } from "../record.ts";

const place = (id: string) => ({ id, title: `Name of ${id}`, href: `pages/${id}.html` });
const prompt = (id: string) => ({ id, prompts: [] });
const feature = (id: string) => ({
  ...place(id),
  prompts: [prompt(`${id}.1`), prompt(`${id}.2`)],
});
const theme = (id: string, features: string[]) => ({
  ...place(id),
  ratingLabel: `Overall rating for ${id}`,
  features: features.map(feature),
});

/** A box of a record form. */
export function box(id: string, anchor: string, role?: Role): Field {
  return { id, label: `Box ${id}`, guidance: "", anchor, ...role && { role } };
}

export const GUIDE: Guide = {
  id: "a-guide",
  edition: "2009",
  title: "A guide",
  subtitle: "to things",
  publisher: "A body",
  published: "2009",
  lead: "The extent to which:",
  recordTitle: "Record",
  levels: [6, 5, 4, 3, 2, 1].map((level) => ({
    level,
    name: `Level ${level}`,
    definition: `It is at ${level}`,
  })),
  shareFrom: 5,
  improveTo: 3,
  featureRating: "How is it?",
  featureFields: [
    box("good", "texts", "strengths"),
    box("poor", "texts", "improvements"),
    box("seen", "texts", "evidence"),
  ],
  themeFields: [
    box("proof", "why", "evidence"),
    box("unseen", "why", "evidence-gaps"),
    box("next", "why", "priorities"),
  ],
  themes: [theme("1", ["1a", "1b", "1c"]), theme("2", ["2a"])],
  findings: [],
  quickLook: [],
  retired: [],
};

export function answersOf(items: { [item: string]: { [field: string]: unknown } }): Answers {
  const answers: Answers = new Map();
  for (const [item, fields] of Object.entries(items)) {
    for (const [field, value] of Object.entries(fields)) setAnswer(answers, item, field, value);
  }
  return answers;
}
