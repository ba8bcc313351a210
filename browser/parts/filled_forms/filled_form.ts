/** A filled form read back: the answers in it, what they were read from, and what is in doubt. */
import { BOX, formOf } from "../../export/document/form.ts";
import { FORM_VERSION, type Said, saidBy } from "../../export/document/form_properties.ts";
import type { Ask } from "../../export/document/blocks.ts";
import { FileRefused } from "../../record/file/refused.ts";
import type { WholeGuide } from "../../record/guide/guide.ts";
import { fieldIn, itemOf } from "../../record/kinds/item.ts";
import { shown } from "../../record/name.ts";
import { type Answers, setAnswer } from "../../record/record.ts";
import { dayWords } from "../../record/day.ts";
import { type Answered, answered, type Doubt } from "./answered.ts";
import { Asked } from "./asked.ts";
import { dayIn } from "./days.ts";
import { linesOf } from "./walk.ts";
import { wordFileOf } from "./word_file.ts";

/** One answer: what the form says, and what it was read as. */
export interface Read {
  place: string;
  form: string;
  as: string;
}

export interface FilledForm {
  answers: Answers;
  /** The exercise it belongs to, as far as the form tells of it; empty: to none. */
  exercise: Answers;
  read: Read[];
  doubts: Doubt[];
}

/** Places named of those that are not in the file. */
const NAMED = 5;

/** @throws {FileRefused} when it is no form of this guide, or holds what no form does. */
export function filledForm(bytes: Uint8Array, guide: WholeGuide): FilledForm {
  const { body, links, properties } = wordFileOf(bytes);
  const said = saidBy(properties);
  refuseOthers(said, guide);
  const asked = new Asked(formOf(guide, said.asked), `Source: ${guide.publisher}, ${guide.title}`);
  const found = answered(linesOf(body, links), asked);
  if (found.found.size === 0) {
    throw new FileRefused(
      "No place of the record form was found in it. Choose a form that was made by “Blank form (Word)”.",
    );
  }
  const doubts = [...found.doubts, ...missing(asked, found)];
  if (said.version === undefined) {
    doubts.unshift({
      place: "The whole form",
      what:
        "The program that saved it has dropped which edition of the guide it asks. It was read as " +
        `the edition of ${guide.edition}.`,
    });
  }
  return { exercise: said.asked, ...answersIn(asked, found, doubts), doubts };
}

function refuseOthers({ guide, edition, version }: Said, here: WholeGuide): void {
  if (guide !== undefined && guide !== here.id) {
    throw new FileRefused(`The form is for another guide (“${shown(guide, 60)}”), not this one.`);
  }
  if (edition !== undefined && edition !== here.edition) {
    throw new FileRefused(
      `The form is for another edition of this guide (${
        shown(edition, 60)
      }); this site holds the ` +
        `edition of ${here.edition}.`,
    );
  }
  if (version !== undefined && version > FORM_VERSION) {
    throw new FileRefused("A newer release of this site made the form. Read it with that release.");
  }
}

function missing({ asks }: Asked, { found }: Answered): Doubt[] {
  const names = [...new Set(asks.filter((ask) => !found.has(ask)).map(({ name }) => name))];
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return [{
    place: "The whole form",
    what: `These places are no longer in it: ${names.slice(0, NAMED).join("; ")}${more}.`,
  }];
}

function answersIn({ asks, labels }: Asked, found: Answered, doubts: Doubt[]) {
  const answers: Answers = new Map();
  const read: Read[] = [];
  const levels = new Map<string, Ask[]>();
  for (const ask of asks) {
    const { item, field, ticked, name } = ask;
    if (typeof ticked === "number") {
      const marked = levels.get(item);
      const own = found.ticked.has(ask) ? [ask] : [];
      if (marked) marked.push(...own);
      else levels.set(item, own);
      continue;
    }
    if (ticked) {
      if (!found.ticked.has(ask)) continue;
      setAnswer(answers, item, field, true);
      read.push({ place: name, form: "☒", as: "Ticked" });
      continue;
    }
    const text = withoutEnds(found.texts.get(ask) ?? []);
    if (!text) continue;
    const type = fieldIn(item, field)?.type;
    const value = type === "day"
      ? dayIn(text)
      : type === "line"
      ? text.replaceAll("\n", " ")
      : text;
    if (value === undefined) {
      doubts.push({
        place: name,
        what: `“${text}” is no day that could be read. Write it as 1 May 2026.`,
      });
      continue;
    }
    setAnswer(answers, item, field, value);
    // What a prompt says was written by whoever asks.
    if (isOfPrompt(ask)) continue;
    read.push({ place: name, form: text, as: type === "day" ? dayWords(value) : value });
  }
  for (const [item, marked] of levels) {
    const [one] = marked;
    const said = marked.map((ask) => labels.get(ask) ?? ask.name).join("; ");
    if (marked.length > 1) {
      doubts.push({
        place: item,
        what: `${marked.length} levels are marked: ${said}. None was taken.`,
      });
    } else if (one) {
      setAnswer(answers, item, one.field, one.ticked);
      read.push({
        place: one.name.split(":")[0]!,
        form: `${BOX} ${said}`.replace(BOX, "☒"),
        as: `Rated ${one.ticked}`,
      });
    }
  }
  return { answers, read };
}

function isOfPrompt({ item, field }: Ask): boolean {
  return field === "wording" || (field === "text" && itemOf(item).kind?.id === "own-prompt");
}

/** The lines of an answer without the empty ones before and behind it. */
function withoutEnds(lines: string[]): string {
  const text = lines.join("\n").split("\n");
  while (text.length && !text[0]!.trim()) text.shift();
  while (text.length && !text.at(-1)!.trim()) text.pop();
  return text.join("\n");
}
