/** The quick looks of two rounds side by side: each question that one of them answers. */
import { optionWords } from "../../record/kinds/kind_words.ts";
import { fieldOf, kindNamed } from "../../record/kinds/kinds.ts";
import { inLines } from "../../record/lines.ts";
import { QUICK_LOOK } from "../../record/quick_look.ts";
import { answer, type Answers } from "../../record/record.ts";
import { put } from "../shared/element.ts";

const KIND = kindNamed(QUICK_LOOK);

/** Fill in the questions in `section`, and show it where there is anything to compare. */
export function showQuickLooks(section: HTMLElement, before: Answers, now: Answers): void {
  for (const row of section.querySelectorAll<HTMLElement>("tr[data-question]")) {
    const [then, today] = [before, now].map((answers) => said(answers, row.dataset.question!));
    put(row, "look-before", then || "Not answered");
    put(row, "look-now", today || "Not answered");
    row.hidden = !then && !today;
  }
  section.hidden = !section.querySelector("tr[data-question]:not([hidden])");
}

/** The answer in words, and the note beside it. */
function said(answers: Answers, question: string): string {
  const [given, note] = [`answer.${question}`, `note.${question}`].map((name) => {
    const value = answer(answers, QUICK_LOOK, name);
    return typeof value === "string" && value.trim() ? value : "";
  });
  const field = fieldOf(KIND, `answer.${question}`)!;
  return [given && optionWords(field, given), note && inLines(note)].filter(Boolean).join(": ");
}
