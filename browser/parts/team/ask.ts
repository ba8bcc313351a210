/** Asking for an exercise, and saying who one is in one. */
import { download } from "../../export/download.ts";
import { dayWords } from "../../record/day.ts";
import { plainFileName } from "../../record/file/file_name.ts";
import { writeFile } from "../../record/file/write.ts";
import { isExample } from "../../record/example.ts";
import { shown } from "../../record/name.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import {
  asks,
  gathers,
  nameOf,
  newExercise,
  type ShownBy,
  shownBy,
  startingFile,
  text,
} from "../../record/team/exercise.ts";
import { isAnswered } from "../../record/team/answered.ts";
import type { Start } from "../shared/component.ts";
import { onAction, onSubmit, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";

const WHO: { readonly [by in ShownBy]: string } = {
  name: "Your name",
  role: "Your role",
  none: "",
};
const SAVED =
  "The starting file is made. Look for it among your downloads, and send it to everybody.";

export const startTeamAsk: Start = (section, page) => {
  const { session, follow, release, problems } = page;
  const form = part(section, "form[data-new-exercise]", HTMLFormElement);
  const said = part(section, "[data-said]", HTMLElement);
  const save = (exercise: EvaluationRecord) => {
    const name = plainFileName(`${nameOf(exercise.answers)} starting file`, "json");
    download(name, "application/json", writeFile(startingFile(exercise), release));
    said.textContent = SAVED;
  };

  onSubmit(form, async () => {
    const given = new FormData(form);
    const name = String(given.get("name") ?? "").trim();
    if (!name) return;
    try {
      const exercise = newExercise(await session.complete(), {
        name,
        answerBy: String(given.get("answer_by") ?? ""),
        shownBy: String(given.get("shown") ?? "name") as ShownBy,
      });
      await session.addRecord(exercise, true);
      form.reset();
      save(exercise);
      problems.say("action", undefined);
    } catch (error) {
      console.error(error);
      problems.say("action", `The exercise was not made. ${reasonOf(error)}`);
    }
  });
  onAction(section, "starting-file", async () => save(await session.complete()));

  follow({
    draw: () => {
      const { answers } = session.record;
      const by = text(answers, "answer_by");
      const until = by ? `, to be answered by ${dayWords(by)}` : "";
      const name = shown(nameOf(answers));
      const isOne = gathers(answers) !== undefined;
      form.hidden = isOne || isAnswered(answers) || asks(answers) || isExample(session.record);
      part(section, "[data-asked]", HTMLElement).hidden = !isOne;
      part(section, "[data-answering]", HTMLElement).hidden = !isAnswered(answers);
      for (const slot of ["exercise", "answered"]) put(section, slot, name);
      for (const slot of ["by", "until"]) put(section, slot, until);
      const who = WHO[shownBy(answers)];
      part(section, "[data-who]", HTMLElement).hidden = !who;
      put(section, "who-label", who);
      part(section, "[data-nameless]", HTMLElement).hidden = !!who;
    },
  });
};
