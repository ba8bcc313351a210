/** The people whose answers a record gathers. Their answers are kept as they came. Pure. */
import { isRemoved, rowsOn } from "../kinds/rows.ts";
import { answer, type Answers, answersInOrder, type EvaluationRecord } from "../record.ts";
import { short } from "../short.ts";
import { EXERCISE } from "./answered.ts";
import { isNameless } from "./exercise.ts";

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
  /** Their answers are taken out, and can be put back. */
  isOut: boolean;
  /** Two files of theirs came that differ; `isOlder`: the older of them is looked at. */
  hasOther: boolean;
  isOlder: boolean;
}

/** What one file says. */
export interface Version {
  who: string;
  speaks_for: string;
  changed: string;
  /** How often it had been sent by then: nameless files bear no time of day. */
  sent: number;
  file: string;
}

/** What is to be stored of a person's file: where, and what. */
export interface Stored {
  item: string;
  version: Version;
}

/** A person's file as it is stored; the same file gives the same, whatever it is called. */
export function storedOf(file: EvaluationRecord): Stored {
  const said = (field: string) => {
    const value = answer(file.answers, EXERCISE, field);
    return typeof value === "string" ? value.trim() : "";
  };
  const isContribution = file.kind === "contribution";
  const own = file.id.replace(/[^0-9a-z]/gi, "");
  const answers: Answers = new Map([...file.answers].filter(([item]) => item !== EXERCISE));
  const sent = answer(file.answers, EXERCISE, "sent");
  return {
    // Ordinary records may share an id, where they began as copies of one file.
    item: `person-${isContribution ? own : `${own}-${short(file.name)}`}`,
    version: {
      who: said("who") || (isContribution ? "" : file.name),
      speaks_for: said("speaks_for"),
      changed: file.changed,
      sent: typeof sent === "number" ? sent : 0,
      file: JSON.stringify(answersInOrder(answers)),
    },
  };
}

/** Everybody whose answers stand, by name; the order says nothing of who came when. */
export function peopleOf(answers: Answers): Person[] {
  return everybodyOf(answers).filter(({ isOut }) => !isOut);
}

/** Everybody, those taken out among them: they keep their number. */
export function everybodyOf(answers: Answers): Person[] {
  return rowsOn(answers, PERSON, "")
    .filter((item) => textIn(answers, item, "file"))
    .map((item): Person => {
      const other = otherOf(answers, item);
      const isOlder = other !== undefined && answer(answers, item, "older") === true;
      const version = isOlder ? other : currentOf(answers, item);
      return {
        item,
        // Answers were given as nameless: no file that says a name changes that.
        who: isNameless(answers) ? "" : version.who,
        speaksFor: version.speaks_for,
        changed: version.changed,
        answers: parsed(version.file),
        isOut: isRemoved(answers, item),
        hasOther: other !== undefined,
        isOlder,
      };
    })
    .sort((a, b) => a.who.localeCompare(b.who, "en") || order(mixed(a.item), mixed(b.item)))
    .map((person, index) => ({ ...person, who: person.who || `Person ${index + 1}` }));
}

/** What stands of a person's newest file. */
export function currentOf(answers: Answers, item: string): Version {
  const of = (field: string) => textIn(answers, item, field);
  const sent = answer(answers, item, "sent");
  return {
    who: of("who"),
    speaks_for: of("speaks_for"),
    changed: of("changed"),
    sent: typeof sent === "number" ? sent : 0,
    file: of("file"),
  };
}

/** The file before it, where there was one that differs. */
export function otherOf(answers: Answers, item: string): Version | undefined {
  try {
    const found = JSON.parse(textIn(answers, item, "other")) as Partial<Version> | null;
    if (typeof found?.file !== "string") return undefined;
    const { who = "", speaks_for = "", changed = "", sent = 0, file } = found;
    return { who: `${who}`, speaks_for: `${speaks_for}`, changed: `${changed}`, sent, file };
  } catch {
    return undefined; // There is none, or it is damaged, and kept as it is.
  }
}

function textIn(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value.trim() : "";
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
