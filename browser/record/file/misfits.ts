/** Answers that the guide's own fields cannot show. They are kept, and shown beside them. Pure. */
import { type Answers, fieldAndVersion } from "../record.ts";
import { fieldIn } from "../kinds/item.ts";
import { takes } from "../kinds/types.ts";
import type { Guide } from "../guide/guide.ts";

/** The levels of a guide's scale, and the names of the texts its record form asks for. */
export interface GuideFields {
  levels: readonly number[];
  texts: readonly string[];
}

/** What the guide asks for, as far as a field can be told from it. */
export function guideFields({ levels, featureFields, themeFields }: Guide): GuideFields {
  return {
    levels: levels.map(({ level }) => level),
    texts: [...featureFields, ...themeFields].map(({ id }) => id),
  };
}

/** Ratings that are no level of the scale, and other answers that are no text, or no tick. */
export interface Misfits {
  ratings: number;
  others: number;
}

export function misfits(answers: Answers, guide: GuideFields): Misfits {
  const found = { ratings: 0, others: 0 };
  for (const [item, fields] of answers) {
    for (const [name, value] of fields) {
      const [field] = fieldAndVersion(name);
      if (fits(item, field, value, guide)) continue;
      if (field === "rating") found.ratings++;
      else found.others++;
    }
  }
  return found;
}

/** A field the guide does not have is no misfit: nothing of this release shows it. */
function fits(
  item: string,
  field: string,
  value: unknown,
  { levels, texts }: GuideFields,
): boolean {
  if (field === "rating") return levels.includes(value as number);
  if (texts.includes(field)) return typeof value === "string";
  const type = fieldIn(item, field)?.type;
  return type === undefined || value === "" || takes(type, value);
}
