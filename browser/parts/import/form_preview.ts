/** What was read in a form, beside what the form says, before anything is stored. */
import { shown } from "../../record/name.ts";
import { nameOf } from "../../record/team/exercise.ts";
import { copyOf, part, put } from "../shared/element.ts";
import type { Form } from "./form_file.ts";

/** @param as what becomes of it: a record of its own, or somebody's answers in the open exercise. */
export function showForm(
  dialog: HTMLDialogElement,
  { read, doubts, exercise }: Form,
  fileName: string,
  as: "record" | "person",
): void {
  put(dialog, "file", shown(fileName));
  put(dialog, "read", `${read.length} ${read.length === 1 ? "answer was" : "answers were"} read.`);
  put(dialog, "exercise", shown(nameOf(exercise)));
  const rows = part(dialog, "template[data-read-row]", HTMLTemplateElement);
  part(dialog, "[data-read-rows]", HTMLElement).replaceChildren(...read.map((one) => {
    const row = copyOf(rows);
    put(row, "place", one.place);
    put(row, "form", one.form);
    put(row, "as", one.as === one.form ? "The same words" : one.as);
    return row;
  }));
  const lines = part(dialog, "template[data-doubt]", HTMLTemplateElement);
  part(dialog, "[data-doubts]", HTMLElement).replaceChildren(...doubts.map(({ place, what }) => {
    const line = copyOf(lines);
    put(line, "place", place);
    put(line, "what", what);
    return line;
  }));
  const holds: { [when: string]: boolean } = {
    record: as === "record",
    person: as === "person",
    exercise: exercise.size > 0,
    doubts: doubts.length > 0,
    read: read.length > 0,
  };
  for (const one of dialog.querySelectorAll<HTMLElement>("[data-when]")) {
    one.hidden = !holds[one.dataset.when!];
  }
}
