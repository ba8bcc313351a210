/** The quick look (2.4): what was answered, and what was noted beside it. */
import { fields, part } from "../blocks.ts";
import type { Section } from "./section.ts";

export const quickLook: Section = {
  parts: ({ quickLook }) => quickLook.length ? [part("A quick look", fields(quickLook))] : [],
  sheets: ({ quickLook }) => [{
    id: "quick-look",
    columns: [
      { id: "question", heading: "Question" },
      { id: "answer", heading: "Answer and note" },
    ],
    rows: quickLook.map(({ label, texts }) => ({
      cells: { question: label, answer: texts.join("\n") },
    })),
  }],
};
