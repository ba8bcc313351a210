/**
 * The key of each place of a form in which somebody answers: it survives what programs do to a file.
 *
 * Word keeps tags and names of bookmarks, LibreOffice the latter alone. A name of a bookmark has
 * letters, digits and low lines only, 40 at most; one that is longer ends in what stands for the rest.
 */
import { short } from "../../record/short.ts";
import type { Ask } from "./blocks.ts";

const LONGEST = 40;

export function keyOf({ item, field, ticked }: Ask): string {
  return `${item}:${field}${typeof ticked === "number" ? `:${ticked}` : ""}`;
}

/** The tag of a content control; Word takes 64 letters. */
export function tagOf(ask: Ask): string {
  return keyOf(ask).slice(0, 64);
}

/** What a content control is called: programs show it, and some keep it where they drop the tag. */
export function aliasOf({ name }: Ask): string {
  return name.slice(0, 64);
}

export function bookmarkOf(ask: Ask): string {
  const name = `acl_${keyOf(ask).replaceAll(/[^0-9A-Za-z]/g, "_")}`;
  if (name.length <= LONGEST) return name;
  const rest = short(keyOf(ask));
  return `${name.slice(0, LONGEST - rest.length - 1)}_${rest}`;
}
