/** The evidence on features and themes (3.2, 3.14): references, their age and their gaps. Pure. */
import { isDay, monthsBefore } from "./day.ts";
import { type Field, fieldFor, type Guide, type Place, places } from "./guide/guide.ts";
import { isRemoved, rowsOn } from "./kinds/rows.ts";
import { ratingOf } from "./progress.ts";
import { answer, type Answers } from "./record.ts";
import { isMarked } from "./sensitive.ts";

/** The item that holds the settings of the evidence page. */
export const EVIDENCE = "evidence";
/** The field of the age beyond which evidence is old, and the age until one is chosen. In months. */
export const MAX_AGE = "max_age_months";
const DEFAULT_MAX_AGE = 12;

/** Its kind in the table of kinds. */
const KIND = "evidence";

/** One entry. A text nobody wrote is empty. */
export interface Evidence {
  item: string;
  /** The feature or theme it stands under. */
  on: string;
  what: string;
  kind: string;
  /** `YYYY-MM-DD` as a date field writes it, or whatever a file holds. */
  date: string;
  /** The sub-group that it concerns (2.20). */
  group: string;
  where: string;
  shows: string;
  gap: string;
  sensitive: boolean;
}

/** The entries on a feature or theme that stand: not taken away, and not empty. */
export function evidenceOn(answers: Answers, on: string): Evidence[] {
  return rowsOn(answers, KIND, on)
    .filter((item) => !isRemoved(answers, item))
    .map((item) => entry(answers, item, on))
    .filter(({ what, kind, date, group, where, shows, gap }) =>
      [what, kind, date, group, where, shows, gap].some((text) => text.trim())
    );
}

/** All entries that stand on what the guide holds, in its order. */
export function allEvidence(guide: Guide, answers: Answers): Evidence[] {
  return places(guide).flatMap(({ id }) => evidenceOn(answers, id));
}

/** What is rated although no evidence is named. A gap alone is none; a text in a box for it is. */
export function ratedWithoutEvidence(guide: Guide, answers: Answers): Place[] {
  const bare = (places: Place[], fields: Field[]) => {
    const box = fieldFor("evidence", fields);
    return places.filter(({ id }) =>
      ratingOf(answers, id) !== undefined && !(box && text(answers, id, box.id).trim()) &&
      !evidenceOn(answers, id).some(isNamed)
    );
  };
  return guide.themes.flatMap((theme) => [
    ...bare([theme], guide.themeFields),
    ...bare(theme.features, guide.featureFields),
  ]);
}

/** The entries dated more than so many months before a day, oldest first. */
export function olderThan(entries: Evidence[], months: number, day: string): Evidence[] {
  const limit = monthsBefore(day, months);
  return entries
    .filter(({ date }) => isDay(date) && date < limit)
    .sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}

/** The entries whose age cannot be told. */
export function undated(entries: Evidence[]): Evidence[] {
  return entries.filter((one) => isNamed(one) && !isDay(one.date));
}

/** The entries that name a gap to fill. */
export function withGap(entries: Evidence[]): Evidence[] {
  return entries.filter(({ gap }) => gap.trim());
}

/** The age, in months, beyond which this person calls evidence old. */
export function maxAge(answers: Answers): number {
  const months = answer(answers, EVIDENCE, MAX_AGE);
  return typeof months === "number" && months > 0 ? months : DEFAULT_MAX_AGE;
}

function isNamed({ what, where, shows }: Evidence): boolean {
  return [what, where, shows].some((text) => text.trim());
}

function entry(answers: Answers, item: string, on: string): Evidence {
  const of = (field: string) => text(answers, item, field);
  return {
    item,
    on,
    what: of("what"),
    kind: of("kind"),
    date: of("date"),
    group: of("group"),
    where: of("where"),
    shows: of("shows"),
    gap: of("gap"),
    sensitive: isMarked(answers, item),
  };
}

function text(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value : "";
}
