/** The people whose answers a record gathers. Their answers are kept as they came. Pure. */
import { isRemoved, rowsOn } from "../kinds/rows.ts";
import { answer, type Answers, answersInOrder, type EvaluationRecord } from "../record.ts";
import { short } from "../short.ts";
import { EXERCISE } from "./answered.ts";

/** Its kind in the table of kinds. */
export const PERSON = "person";

export interface Person {
  item: string;
  /** As it is shown: the name or role they gave; a number where answers are nameless. */
  who: string;
  speaksFor: string;
  /** When they last changed an answer. ISO 8601. */
  changed: string;
  answers: Answers;
}

/** What is stored of a person's file: the fields of their row. */
export interface Stored {
  item: string;
  fields: { who: string; speaks_for: string; changed: string; file: string };
}

/** A person's file as it is stored; the same file gives the same row, whatever it is called. */
export function storedOf(file: EvaluationRecord): Stored {
  const said = (field: string) => {
    const value = answer(file.answers, EXERCISE, field);
    return typeof value === "string" ? value.trim() : "";
  };
  const isContribution = file.kind === "contribution";
  const own = file.id.replace(/[^0-9a-z]/gi, "");
  const answers: Answers = new Map([...file.answers].filter(([item]) => item !== EXERCISE));
  return {
    // Ordinary records may share an id, where they began as copies of one file.
    item: `person-${isContribution ? own : `${own}-${short(file.name)}`}`,
    fields: {
      who: said("who") || (isContribution ? "" : file.name),
      speaks_for: said("speaks_for"),
      changed: file.changed,
      file: JSON.stringify(answersInOrder(answers)),
    },
  };
}

/** Everybody whose answers stand, by name; the order says nothing of who came when. */
export function peopleOf(answers: Answers): Person[] {
  const of = (item: string, field: string) => {
    const value = answer(answers, item, field);
    return typeof value === "string" ? value.trim() : "";
  };
  return rowsOn(answers, PERSON, "")
    .filter((item) => !isRemoved(answers, item))
    .map((item) => ({
      item,
      who: of(item, "who"),
      speaksFor: of(item, "speaks_for"),
      changed: of(item, "changed"),
      answers: parsed(of(item, "file")),
    }))
    .sort((a, b) => a.who.localeCompare(b.who, "en") || order(mixed(a.item), mixed(b.item)))
    .map((person, index) => ({ ...person, who: person.who || `Person ${index + 1}` }));
}

const known = new Map<string, Answers>();

/** The answers in a text; none where it is damaged. */
function parsed(file: string): Answers {
  const before = known.get(file);
  if (before) return before;
  const found: Answers = new Map();
  try {
    for (const [item, fields] of Object.entries(JSON.parse(file))) {
      if (typeof fields !== "object" || fields === null) continue;
      found.set(item, new Map(Object.entries(fields)));
    }
  } catch {
    // A damaged text says nothing; it is kept as it is.
  }
  if (known.size > 200) known.clear();
  known.set(file, found);
  return found;
}

/** The end of an id, which is made by chance: its start is the time it was made. */
function mixed(item: string): string {
  return item.slice(-8);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
