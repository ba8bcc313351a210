/** The example record: made up, labelled, and apart from real work. */
import names from "./names.json" with { type: "json" };

/** Whether this is the example that comes with the guide. A copy of it is a record like others. */
export function isExample({ id }: { id: string }): boolean {
  return id.startsWith(names.example);
}
