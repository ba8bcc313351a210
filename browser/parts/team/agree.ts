/** Agreeing: a part for each feature and theme, with everybody's rating and words beside the group's. */
import { type Field, levelName } from "../../record/guide/guide.ts";
import { inLines } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import { answer } from "../../record/record.ts";
import { agreedRecord } from "../../record/team/agreed.ts";
import type { Person } from "../../record/team/people.ts";
import { counts, type Spread, spreadWords } from "../../record/team/spread.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { showRows } from "../shared/rows.ts";
import { questionOf } from "./questions.ts";

/** In characters. */
const [LONGEST_NAME, LONGEST] = [80, 5000];

export interface Agreeing {
  /** Make the parts, in this order, before their fields are filled in. */
  place(all: Spread[]): void;
  show(people: Person[], all: Spread[]): void;
  /** Go to the next part, or back; to the first where none is shown. */
  go(step: 1 | -1 | 0): void;
}

interface Written {
  item: string;
  who: string;
  box: Field;
  text: string;
}

export function startAgreeing(section: HTMLElement, page: Page): Agreeing {
  const { session, problems } = page;
  const guide = page.guide.here();
  const list = part(section, "[data-places]", HTMLElement);
  const template = part(section, "template[data-place-part]", HTMLTemplateElement);
  const bar = part(section, "template[data-bar]", HTMLTemplateElement);
  const line = part(section, "template[data-written-line]", HTMLTemplateElement);
  const made = part(section, "[data-made]", HTMLElement);

  /** The part that a projector shows. */
  let now: HTMLElement | undefined;

  const make = ({ place }: Spread) => {
    const one = copyOf(template);
    one.id = `team-${place.id}`;
    const title = part(one, "h3 a", HTMLAnchorElement);
    title.textContent = place.title;
    title.href = place.href;
    put(one, "agreed", `Agreed rating for ${place.id}`);
    for (const field of one.querySelectorAll<HTMLElement>("[data-field]")) {
      field.dataset.item = place.id;
      if (field instanceof HTMLInputElement) field.name = `agreed-${place.id}`;
    }
    part(one, '[data-action="clear-agreed"]', HTMLElement).dataset.place = place.id;
    return one;
  };
  const show = (one: HTMLElement, people: Person[], spread: Spread) => {
    put(one, "spread", spreadWords(guide, spread));
    showRows(part(one, "[data-bars]", HTMLElement), counts(guide, spread), {
      key: ({ level }) => String(level),
      make: () => copyOf(bar),
      fill: (row, { level, count }) => {
        put(row, "level", levelName(guide, level));
        put(row, "bar", "■".repeat(count));
        put(row, "count", String(count));
      },
    });
    const asked = questionOf(guide, people, spread);
    const question = part(one, "[data-question]", HTMLElement);
    question.textContent = asked ?? "";
    question.hidden = !asked;
    const boxes = spread.isTheme ? guide.themeFields : guide.featureFields;
    const written = people.flatMap((person) =>
      boxes.flatMap((box): Written[] => {
        const text = answer(person.answers, spread.place.id, box.id);
        const said = typeof text === "string" ? text.trim() : "";
        return said ? [{ item: person.item, who: person.who, box, text: said }] : [];
      })
    );
    part(one, "[data-nothing]", HTMLElement).hidden = written.length > 0;
    showRows(part(one, "[data-written]", HTMLElement), written, {
      key: ({ item, box }) => `${item} ${box.id}`,
      make: () => copyOf(line),
      fill: (row, { who, box, text }) => {
        put(row, "who", shown(who, LONGEST_NAME));
        put(row, "box", box.label);
        put(row, "text", inLines(text.slice(0, LONGEST)));
        const button = part(row, "button", HTMLButtonElement);
        button.dataset.place = spread.place.id;
        button.dataset.box = box.id;
        button.setAttribute("aria-label", `Take over what ${shown(who, LONGEST_NAME)} wrote`);
      },
    });
  };

  onAction(section, "take-over", (button) => {
    const { place = "", box = "" } = button.dataset;
    const text = part(button.closest("li")!, '[data-slot="text"]', HTMLElement).textContent;
    const before = session.value(place, box);
    const own = typeof before === "string" && before.trim() ? `${before}\n\n` : "";
    if (!own.includes(text)) session.set(place, box, own + text);
    button.textContent = "Taken over";
  });
  onAction(section, "clear-agreed", (button) => {
    session.set(button.dataset.place!, "rating", undefined);
  });
  onAction(section, "make-agreed", async () => {
    try {
      const record = agreedRecord(await session.complete(), guide);
      await session.addRecord(record, true);
      made.textContent =
        "The agreed record is made, and open now. The exercise is among your records.";
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `The record was not made. ${reasonOf(error)}`);
    }
  });

  return {
    place: (all) => showRows(list, all, { key: ({ place }) => place.id, make, fill: () => {} }),
    show: (people, all) => {
      for (const spread of all) {
        const one = document.getElementById(`team-${spread.place.id}`);
        if (one) show(one, people, spread);
      }
    },
    go: (step) => {
      const parts = [...list.children].filter((one) => one instanceof HTMLElement);
      const at = parts.findIndex((one) => one === now || one.contains(document.activeElement));
      now = parts[Math.min(Math.max(at + step, 0), parts.length - 1)];
      for (const one of parts) one.classList.toggle("team__place--now", one === now);
      now?.scrollIntoView({ block: "start" });
      now?.focus({ preventScroll: true });
    },
  };
}
