/** Prompts, those of the guide and people's own: what was looked at, with a note. */
import { words } from "../../../record/guide/words.ts";
import type { FeaturePart, PromptPart, Report } from "../../report/shape.ts";
import type { Column, Row } from "../blocks.ts";
import { ANOTHER } from "../reading.ts";
import type { Sheet } from "./section.ts";

const TEXT = { id: "text", heading: "Prompt", width: 68 };
const TICKED = { id: "ticked", heading: words.ticked, width: 20 } as const;
const NOTE = { id: "note", heading: "Note", width: 34 };

/** As a feature's own table in a document has them; a note stands below its prompt, as few have one. */
export const PROMPT_COLUMNS: Column[] = [
  { id: "id", heading: "Number", width: 10, unbroken: true },
  TEXT,
  TICKED,
];

/** Those of a feature that documents list. */
export function promptRows({ listed }: FeaturePart): Row[] {
  return listed.map((prompt) => ({
    cells: {
      id: prompt.own ? "Added" : prompt.id,
      text: prompt.text,
      ticked: lookedAt(prompt, "–"),
    },
    ...(prompt.notes.length ? { under: [`Note: ${prompt.notes.join(`\n${ANOTHER}`)}`] } : {}),
  }));
}

/** A row for each prompt, people's own among them: tick and note. */
export function promptSheet({ themes }: Report): Sheet {
  const features = themes.flatMap((theme) => theme.features);
  return {
    id: "prompts",
    columns: [
      { id: "feature", heading: "Feature" },
      { id: "id", heading: "Id" },
      TEXT,
      { id: "own", heading: "Added by you" },
      TICKED,
      NOTE,
    ],
    rows: features.flatMap((feature) =>
      feature.prompts.map((prompt) => ({
        cells: {
          feature: feature.id,
          id: prompt.id,
          text: prompt.text,
          own: prompt.own ? "yes" : "no",
          ticked: lookedAt(prompt, "Not looked at"),
          note: prompt.notes,
        },
      }))
    ),
  };
}

/** What is said of a prompt, in one word where it can be; `not` where nobody looked at it. */
function lookedAt({ ticked, notApplicable, unknown }: PromptPart, not: string): string {
  if (notApplicable) return "Does not apply";
  const said = [...(ticked ? ["Looked at"] : []), ...(unknown ? [words.unknown] : [])];
  return said.join(". ") || not;
}
