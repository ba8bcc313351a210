/** How a copy stands, in words. */
import type { Standing } from "../../export/kept_copy/keeper.ts";
import type { Trouble } from "../../export/kept_copy/trouble.ts";
import { shown } from "../../record/name.ts";
import { dayAndTime, shortTime } from "../shared/when.ts";

const SAFE = "Your work is saved in this browser.";
const CHOOSE = `${SAFE} Choose a file on “Report and copies”.`;

const WORDS: { [kind in Exclude<Trouble, "asks">]: (name: string) => string } = {
  denied: (name) => `The browser does not let this site write to ${name}. ${CHOOSE}`,
  changed: (name) =>
    `${name} was changed elsewhere. It stays as it is, and no copy is kept in it. ` +
    `Import it to see what it holds. ${CHOOSE}`,
  gone: (name) =>
    `${name} is no longer there: moved, renamed or deleted. It is not made again. ${CHOOSE}`,
  leftovers: (name) =>
    `The browser refuses to write to ${name}. Delete the files beside it that end in ` +
    `“.crswap”: they are left over from writes that were cut off. ${SAFE}`,
  full: (name) =>
    `There is no room left for ${name}. ${SAFE} The copy is tried again after your next words.`,
  failed: (name) =>
    `${name} could not be written. ${SAFE} The copy is tried again after your next words.`,
  ended: (name) => `The copy is no longer kept in ${name}. The file stays as it is. ${CHOOSE}`,
};

/** What is wrong, if anything that no press can mend. */
export function troubleWords({ name, trouble }: Standing): string | undefined {
  return trouble === undefined || trouble === "asks"
    ? undefined
    : WORDS[trouble](`“${shown(name)}”`);
}

/** For example "Copied to older-people.json at 14:05". */
export function standingWords(
  { name, at, trouble }: Standing,
  now: Date = new Date(),
): string {
  const file = shown(name);
  if (!trouble) return at ? `Copied to ${file} ${when(at, now)}` : `Copying to ${file}…`;
  if (!at) return `No copy in ${file} yet.`;
  return trouble === "asks"
    ? `No copy in ${file} since ${dayAndTime(at)}: the browser asks again.`
    : `Last copied to ${file} ${when(at, now)}`;
}

function when(at: string, now: Date): string {
  const isToday = new Date(at).toDateString() === now.toDateString();
  return isToday ? `at ${shortTime(at)}` : `on ${dayAndTime(at)}`;
}
