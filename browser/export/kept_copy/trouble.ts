/** What goes wrong with the file that a copy is kept in. */

/**
 * `asks`: the browser asks the person again. `denied`: it lets nobody write there. `changed`: the
 * file holds what we did not write. `gone`: it is no longer there. `leftovers`: the browser gives
 * up, as it does where too many writes were cut off. `ended`: it was given up for this record.
 */
export type Trouble =
  | "asks"
  | "denied"
  | "changed"
  | "gone"
  | "leftovers"
  | "full"
  | "failed"
  | "ended";

export class CopyTrouble extends Error {
  override name = "CopyTrouble";

  constructor(readonly kind: Trouble, cause?: unknown) {
    super(kind, { cause });
  }
}

const BY_NAME = new Map<string, Trouble>([
  ["NotFoundError", "gone"],
  ["NotAllowedError", "asks"],
  ["QuotaExceededError", "full"],
  // Chromium's answer once a hundred files of cut-off writes lie beside it.
  ["AbortError", "leftovers"],
]);

/** Any error of a file as a kind of trouble. What may pass by itself is `failed`. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof CopyTrouble) return error.kind;
  return BY_NAME.get(error instanceof Error ? error.name : "") ?? "failed";
}
