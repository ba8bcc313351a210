/** What people wrote on a feature or a theme: texts, evidence and notes on prompts, to take over. Pure. */
import type { Field, Guide, Prompt, Theme } from "../guide/guide.ts";
import { evidenceOn } from "../evidence.ts";
import { ownPrompts } from "../progress.ts";
import { answer, type Answers } from "../record.ts";
import { isRemoved } from "../kinds/rows.ts";
import { PERSON, type Person } from "./people.ts";
import type { Spread } from "./spread.ts";

export interface Written {
  key: string;
  who: string;
  /** Under which heading it stands. */
  label: string;
  text: string;
  /** Where it goes when it is taken over: fields of one item. */
  to: { item: string; fields: { [field: string]: string } };
  /** It is added to what stands there; evidence is a row of its own. */
  isAdded: boolean;
  /** A note: it stays out of what is shown to a room, as out of a copy to share. */
  isPrivate: boolean;
}

/** Every text on a place: by heading, then in the order of people. */
export function writtenOn(guide: Guide, people: Person[], { place, isTheme }: Spread): Written[] {
  const boxes = isTheme ? guide.themeFields : guide.featureFields;
  const prompts = idsOf(guide.themes, place.id);
  return [
    ...boxes.flatMap((box) => people.flatMap((one) => textOf(one, place.id, box))),
    ...people.flatMap((one) => evidenceOf(one, place.id)),
    ...people.flatMap((one) => notesOf(one, place.id, prompts)),
  ];
}

/** The same words as they are taken over: with whose they are, where that is shown. */
export function takenOver(written: Written, isNameless: boolean): Written["to"]["fields"] {
  const [first, ...others] = Object.entries(written.to.fields);
  if (!first || isNameless) return written.to.fields;
  return Object.fromEntries([[first[0], `${written.who}: ${first[1]}`], ...others]);
}

function textOf({ item, who, answers }: Person, place: string, box: Field): Written[] {
  const text = textIn(answers, place, box.id);
  return text
    ? [{
      key: `${item} ${box.id}`,
      who,
      label: box.label,
      text,
      to: { item: place, fields: { [box.id]: text } },
      isAdded: true,
      isPrivate: false,
    }]
    : [];
}

/** Ids within people's files repeat where all began from one file: whose row it is belongs to the id. */
function evidenceOf({ item, who, answers }: Person, place: string): Written[] {
  return evidenceOn(answers, place)
    .filter(({ what, shows }) => what.trim() || shows.trim())
    .map(({ item: row, what, kind, date, where, shows, gap }) => {
      const own = `${item.slice(PERSON.length + 1)}-${row.slice(row.lastIndexOf(".") + 1)}`;
      const fields = Object.entries({ what, kind, date, where, shows, gap });
      return {
        key: `${item} ${row}`,
        who,
        label: "Evidence",
        text: [what, shows].filter((one) => one.trim()).join("\n"),
        to: {
          item: `${place}.e.${own.replace(/[^0-9a-z-]/gi, "")}`,
          fields: Object.fromEntries(fields.filter(([, one], at) => at === 0 || one.trim())),
        },
        isAdded: false,
        isPrivate: false,
      };
    });
}

function notesOf({ item, who, answers }: Person, place: string, prompts: string[]): Written[] {
  const own = ownPrompts(answers, place).filter((one) => !isRemoved(answers, one));
  return [...prompts, ...own].flatMap((prompt): Written[] => {
    const text = textIn(answers, prompt, "note");
    const name = own.includes(prompt) ? "a prompt of our own" : prompt;
    return text
      ? [{
        key: `${item} ${prompt}`,
        who,
        label: `Note on ${name}`,
        text,
        to: { item: prompt, fields: { note: text } },
        isAdded: true,
        isPrivate: true,
      }]
      : [];
  });
}

function idsOf(themes: Theme[], place: string): string[] {
  const ids = (prompts: Prompt[]): string[] =>
    prompts.flatMap(({ id, prompts }) => [id, ...ids(prompts)]);
  const feature = themes.flatMap(({ features }) => features).find(({ id }) => id === place);
  return feature ? ids(feature.prompts) : [];
}

function textIn(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value.trim() : "";
}
