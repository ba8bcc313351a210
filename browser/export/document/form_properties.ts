/** What a form says of itself to programs: which guide it asks, and which exercise it belongs to. Pure. */
import type { Guide } from "../../record/guide/guide.ts";
import { isRemoved } from "../../record/kinds/rows.ts";
import { itemOf } from "../../record/kinds/item.ts";
import { answer, type Answers, setAnswer } from "../../record/record.ts";
import { isOut } from "../../record/scope.ts";
import { EXERCISE } from "../../record/team/answered.ts";
import { text } from "../../record/team/exercise.ts";

/** The version of the form that is made and read here. */
export const FORM_VERSION = 1;

const NAME = {
  form: "closer-look-form",
  guide: "closer-look-guide",
  edition: "closer-look-edition",
  exercise: "closer-look-exercise-",
  prompt: "closer-look-prompt-",
  wording: "closer-look-wording-",
  leftOut: "closer-look-left-out-",
  out: "closer-look-out-",
} as const;
/** What everybody who answers an exercise is told of it. */
const TOLD = ["id", "name", "answer_by", "shown"];

type Properties = { [name: string]: string };

/** Each in a property of its own: Word shows 255 letters of one. */
export function propertiesOf({ id, edition }: Guide, asked: Answers): Properties {
  const found: Properties = {
    [NAME.form]: String(FORM_VERSION),
    [NAME.guide]: id,
    [NAME.edition]: edition,
  };
  if (!text(asked, "id")) return found;
  for (const field of TOLD) {
    const said = text(asked, field);
    if (said) found[NAME.exercise + field] = said;
  }
  const list = (name: string, holds: (item: string) => boolean) => {
    for (const [at, item] of [...asked.keys()].filter(holds).entries()) {
      found[`${name}${at + 1}`] = item;
    }
  };
  list(NAME.prompt, (item) => isAdded(item) && !isRemoved(asked, item));
  list(NAME.wording, (item) => !!answer(asked, item, "wording"));
  list(NAME.leftOut, (item) => answer(asked, item, "left_out") === true);
  list(NAME.out, (item) => isOut(asked, item));
  return found;
}

/** What a form says of itself; undefined where its program has kept nothing of that. */
export interface Said {
  guide: string | undefined;
  edition: string | undefined;
  version: number | undefined;
  /** The exercise as far as the form asked for it; empty where it belongs to none. */
  asked: Answers;
}

export function saidBy(properties: Properties): Said {
  const asked: Answers = new Map();
  const of = (name: string) => Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (of(`${NAME.exercise}id`)) {
    for (const field of TOLD) {
      setAnswer(asked, EXERCISE, field, of(NAME.exercise + field) || undefined);
    }
    for (const [name, item] of Object.entries(properties)) {
      if (name.startsWith(NAME.prompt) && isAdded(item)) setAnswer(asked, item, "text", "");
      if (name.startsWith(NAME.wording)) setAnswer(asked, item, "wording", "");
      if (name.startsWith(NAME.leftOut)) setAnswer(asked, item, "left_out", true);
      if (name.startsWith(NAME.out)) setAnswer(asked, item, "out", true);
    }
  }
  const version = Number(of(NAME.form));
  return {
    guide: of(NAME.guide),
    edition: of(NAME.edition),
    version: Number.isSafeInteger(version) && version > 0 ? version : undefined,
    asked,
  };
}

function isAdded(item: string): boolean {
  return itemOf(item).kind?.id === "own-prompt";
}
