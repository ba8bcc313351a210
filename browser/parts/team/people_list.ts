/** Who answered: taken out and put back, with two files of one person, and erased for good. */
import { places } from "../../record/guide/guide.ts";
import { shown } from "../../record/name.ts";
import { ratingOf } from "../../record/progress.ts";
import { inScope } from "../../record/scope.ts";
import { isNameless } from "../../record/team/exercise.ts";
import { everybodyOf, PERSON, type Person } from "../../record/team/people.ts";
import { itemOf } from "../../record/kinds/item.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";
import { dayAndTime } from "../shared/when.ts";

/** In characters. */
const LONGEST = 80;

/** Returns what shows them. */
export function startPeopleList(section: HTMLElement, { session, guide }: Page): () => void {
  const list = part(section, "[data-people]", HTMLElement);
  const template = part(section, "template[data-person]", HTMLTemplateElement);
  const opened = part(section, "[data-opened]", HTMLElement);
  const erasing = part(section, "details[data-erasing]", HTMLDetailsElement);

  const fill = (line: HTMLElement, person: Person, same: boolean, asked: string[]) => {
    const { item, who, speaksFor, changed, answers, isOut, hasOther, isOlder } = person;
    const rated = asked.filter((id) => ratingOf(answers, id) !== undefined).length;
    const name = shown(who, LONGEST);
    const nameless = isNameless(session.record.answers);
    put(line, "who", name);
    const when = nameless ? "" : `, ${dayAndTime(changed)}`;
    put(line, "far", isOut ? "Taken out" : `${rated} of ${asked.length} rated${when}`);
    const about = [
      speaksFor && `Speaks for: ${shown(speaksFor, 300)}`,
      same && "Another file bears this name. Ask whether it is one person.",
      hasOther &&
      (isOlder ? "The older of two files is shown." : "The newer of two files is shown."),
    ];
    put(line, "for", about.filter(Boolean).join(" "));
    const buttons = { "take-out": !isOut, "put-back": isOut, "other-file": hasOther && !isOut };
    for (const [action, isOffered] of Object.entries(buttons)) {
      const button = part(line, `[data-action="${action}"]`, HTMLButtonElement);
      button.hidden = !isOffered;
      button.dataset.person = item;
      button.setAttribute("aria-label", `${button.textContent} ${name}`);
    }
  };
  /** The button that takes the place of the one that was pressed. */
  const focus = (action: string, item: string) => {
    show();
    const button = `[data-action="${action}"][data-person="${CSS.escape(item)}"]`;
    list.querySelector<HTMLElement>(button)?.focus();
  };
  onAction(section, "take-out", ({ dataset: { person = "" } }) => {
    session.set(person, "removed", true);
    opened.textContent = "Taken out.";
    focus("put-back", person);
  });
  onAction(section, "put-back", ({ dataset: { person = "" } }) => {
    session.set(person, "removed", undefined);
    opened.textContent = "Put back.";
    focus("take-out", person);
  });
  onAction(section, "other-file", ({ dataset: { person = "" } }) => {
    const isOlder = session.value(person, "older") === true;
    session.set(person, "older", isOlder ? undefined : true);
    opened.textContent = `The ${isOlder ? "newer" : "older"} file is shown.`;
  });
  onAction(section, "erase-people", () => {
    for (const [item, fields] of [...session.record.answers]) {
      if (itemOf(item).kind?.id !== PERSON) continue;
      for (const name of [...fields.keys()]) session.set(item, name, undefined);
    }
    erasing.open = false;
    opened.textContent = "Everybody’s answers are erased. What you agreed stays.";
    opened.focus();
  });

  const show = () => {
    const { answers } = session.record;
    const asked = places(inScope(guide.here(), answers)).map(({ id }) => id);
    const all = everybodyOf(answers);
    const isSame = ({ item, who }: Person) =>
      all.some((one) => one.item !== item && one.who.toLowerCase() === who.toLowerCase());
    showRows(list, all, {
      key: ({ item }) => item,
      make: () => copyOf(template),
      fill: (line, person) => fill(line, person, isSame(person), asked),
    });
    erasing.hidden = all.length === 0;
  };
  return show;
}
