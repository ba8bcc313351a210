/** Our own words for what a record holds beside the guide's form: the pages and exports read them here. */
import words from "./words.json" with { type: "json" };

export { words };

/** The words for one kind of evidence; one that a later release named is shown as it is. */
export function kindWords(kind: string): string {
  return words.kinds.find(({ id }) => id === kind)?.label ?? kind;
}
