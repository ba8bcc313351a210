/** Who is told how the writing of a record stands. */

/** Whom a writer tells: a write started or ended, a field is stored, fields or the name were read anew. */
export interface Listener {
  changed(): void;
  stored(): void;
  merged(): void;
  renamed(): void;
}
