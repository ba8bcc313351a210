/** What goes wrong with the browser's storage, in words for the person at the screen. */

export type ProblemKind =
  | "unavailable"
  | "slow"
  | "blocked"
  | "newer"
  | "upgraded"
  | "cleared"
  | "deleted"
  | "erased"
  | "closed"
  | "full"
  | "failed";

/** Whether a word from another page names a kind of problem. */
export function isProblemKind(word: unknown): word is ProblemKind {
  return typeof word === "string" && Object.hasOwn(WORDS, word);
}

const WORDS: { [kind in ProblemKind]: string } = {
  unavailable:
    "This browser does not let this page keep your work: a private window, or a setting " +
    "made by your organisation, may forbid it.",
  slow: "This browser’s storage has not answered so far. What is stored in it is not shown yet.",
  blocked:
    "This site is open in another tab in another release. Close that tab, then reload this " +
    "page.",
  newer:
    "A newer release of this site was used in this browser. Use that release, or reload this page.",
  upgraded: "This site was updated in another tab. Reload this page to carry on.",
  cleared: "This site’s data was cleared from the browser while this page was open.",
  deleted:
    "This record was deleted in another tab. What you write here is kept with it, but it is not " +
    "in your list.",
  erased: "The record that was open here was erased in another tab. This page is empty now.",
  closed: "The browser closed its storage. Reload this page.",
  full: "There is no room left in this browser for what you wrote.",
  failed: "The browser could not keep what you wrote.",
};

const NAME = "StoreProblem";

/** The browser's storage failed. The message is plain words; `cause` is what the browser said. */
export class StoreProblem extends Error {
  override name = NAME;

  constructor(readonly kind: ProblemKind, cause?: unknown) {
    super(WORDS[kind], { cause });
  }
}

/** Whether that is what went wrong: by its name, as another script may have said so. */
export function isStoreProblem(error: unknown): error is StoreProblem {
  return error instanceof Error && error.name === NAME;
}

/** Any error of the browser's storage as a StoreProblem; `otherwise` where its name says nothing. */
export function storeProblem(error: unknown, otherwise: ProblemKind = "failed"): StoreProblem {
  if (isStoreProblem(error)) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return new StoreProblem("full", error);
  if (name === "VersionError") return new StoreProblem("newer", error);
  if (name === "InvalidStateError") return new StoreProblem("closed", error);
  return new StoreProblem(otherwise, error);
}

/**
 * Do `work`; once more where it failed and the browser did not say why: it drops what is under way
 * beside a write that finds no room. The second try, alone, is done or says what is wrong.
 *
 * @throws what went wrong in the end.
 */
export async function withReason(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (storeProblem(error).kind !== "failed") throw error;
    await work();
  }
}

/** The promise's result, or a StoreProblem if it takes longer than `milliseconds`. */
export function inTime<T>(
  work: Promise<T>,
  milliseconds: number,
  kind: ProblemKind,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new StoreProblem(kind)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
