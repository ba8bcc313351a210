/** An exercise: people's answers gathered, seen side by side, and agreed on. */
import { answering, gathers, startingFile } from "../../record/team/exercise.ts";
import { agreedRecord } from "../../record/team/agreed.ts";
import { peopleOf } from "../../record/team/people.ts";
import { spreads, widestFirst } from "../../record/team/spread.ts";
import type { Page, Start } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { changedWords, startAgreeing } from "./agree.ts";
import { startOpening } from "./open.ts";
import { startPeopleList } from "./people_list.ts";
import { startProjector } from "./projector.ts";
import { showTable } from "./table.ts";
import { startWrittenList } from "./written_list.ts";

export const startTeamTogether: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const order = part(section, "select[data-order]", HTMLSelectElement);
  startOpening(section, page);
  const showPeople = startPeopleList(section, page);
  const agreeing = startAgreeing(section, page, startWrittenList(section, page));
  startProjector(section, page);
  startMaking(section, page);

  const found = () => {
    const { answers } = session.record;
    if (gathers(answers) === undefined) return { people: [], all: [] };
    const people = peopleOf(answers);
    const all = spreads(guide, answers, people);
    return { people, all: order.value ? widestFirst(all) : all };
  };
  const show = () => {
    const { answers } = session.record;
    const { people, all } = found();
    showPeople();
    part(section, "[data-none]", HTMLElement).hidden = people.length > 0;
    part(section, "[data-spreads]", HTMLElement).hidden = people.length === 0;
    showTable(section, guide, answers, people, all);
    agreeing.show(people, all);
    const changed = all.filter((one) => changedWords(guide, answers, one));
    const names = changed.map(({ place }) => place.id).join(", ");
    put(section, "agreed-changed", names && `Answers changed after you agreed on: ${names}.`);
  };
  order.addEventListener("change", () => {
    agreeing.place(found().all);
    show();
  });
  // Their fields are filled in with those of the page.
  follow({ phase: "rows", draw: () => agreeing.place(found().all) });
  follow({ draw: show });
};

/** Records that come of an exercise: the agreed one, and one to type a paper answer into. */
function startMaking(section: HTMLElement, { session, problems, guide }: Page): void {
  const said = part(section, "[data-made]", HTMLElement);
  onAction(section, "make-agreed", async () => {
    try {
      const record = agreedRecord(await session.complete(), guide.here());
      await session.addRecord(record, true);
      said.textContent =
        "The agreed record is made, and open now. The exercise is among your records.";
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `The record was not made. ${reasonOf(error)}`);
    }
  });
  onAction(section, "paper-answer", async () => {
    try {
      const record = answering(startingFile(await session.complete()));
      await session.addRecord({ ...record, name: `${record.name}, from paper` }, true);
      document.getElementById("ask")?.scrollIntoView();
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `The record was not made. ${reasonOf(error)}`);
    }
  });
}
