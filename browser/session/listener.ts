/** Who is told how the writing of a record stands. */
import type { FieldPlace } from "./change.ts";

/** Whom a writer tells: a write started or ended, a field is stored, fields or the name were read anew. */
export interface Listener {
  changed(): void;
  /** `name`: what its record is called in the database. */
  stored(name: string | undefined): void;
  merged(fields: FieldPlace[]): void;
  renamed(): void;
}
