/** The example record: made up, labelled, and apart from real work. */

const MARK = "example-";

/** Whether this is the example that comes with the guide. A copy of it is a record like others. */
export function isExample({ id }: { id: string }): boolean {
  return id.startsWith(MARK);
}
