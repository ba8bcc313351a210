/**
 * What may be seen of a record: the one place that decides it (3.2). Pure.
 *
 * Pages, lists and everything that leaves the browser look at a record through it. What is left
 * out here, no document can show by mistake.
 */
import { type Item, itemOf } from "./kinds/item.ts";
import { fieldOf, QUESTION } from "./kinds/kinds.ts";
import { isRemoved } from "./kinds/rows.ts";
import { type Answers, fieldAndVersion } from "./record.ts";
import { isOut } from "./scope.ts";
import { isMarked } from "./sensitive.ts";

export interface Choice {
  /** Entries marked sensitive too. */
  sensitive: boolean;
  /** As in a copy to share: who takes part, notes and places of evidence stay out. */
  share: boolean;
  /** What is out of scope too. */
  outOfScope: boolean;
}

/** Everything that is stored and not taken away. */
export const ALL: Choice = { sensitive: true, share: false, outOfScope: true };

/** Whether an item's answers are seen; "sensitive" is held back. */
export type Standing = "in" | "out" | "sensitive";

export interface View {
  /** What may be seen. */
  answers: Answers;
  standing(item: string): Standing;
  /** Whether an item is held back as sensitive, in scope or not. */
  isHeldBack(item: string): boolean;
  /** Whether anything marked sensitive was held back. */
  holdsBack: boolean;
}

/** The places of a guide, as far as a view needs them. */
export interface Places {
  themes: readonly { id: string; features: readonly { id: string }[] }[];
}

/** @param guide whose themes and features say what is out of scope with what. */
export function view(answers: Answers, guide: Places, choice: Choice): View {
  const themeOf = new Map(
    guide.themes.flatMap((theme) => [theme, ...theme.features].map(({ id }) => [id, theme.id])),
  );
  const isTheme = (id: string) => themeOf.get(id) === id;
  const chainOf = (item: Item) => around(item, isTheme);
  const isOutOfScope = (chain: string[]) =>
    chain.some((id) => isOut(answers, id) || isOut(answers, themeOf.get(id) ?? id));
  const isHeldBack = (chain: string[]) =>
    !choice.sensitive && chain.some((id) => isMarked(answers, id));

  const seen: Answers = new Map();
  let holdsBack = false;
  for (const [id, fields] of answers) {
    const item = itemOf(id);
    const chain = chainOf(item);
    if (chain.some((one) => isRemoved(answers, one))) continue;
    const isHeld = isHeldBack(chain);
    holdsBack ||= isHeld;
    if (isHeld || (!choice.outOfScope && isOutOfScope(chain))) continue;
    const shown = [...fields].filter(([name]) => !choice.share || isShared(item, name));
    if (shown.length > 0) seen.set(id, new Map(shown));
  }
  return {
    answers: seen,
    holdsBack,
    standing: (id) => {
      const chain = chainOf(itemOf(id));
      if (isOutOfScope(chain)) return "out";
      return isHeldBack(chain) ? "sensitive" : "in";
    },
    isHeldBack: (id) => isHeldBack(chainOf(itemOf(id))),
  };
}

/** Whether a mark on it, or on what it stands under, covers an item of a feature or a theme. */
export function isCovered(answers: Answers, id: string, theme: string): boolean {
  return around(itemOf(id), (one) => one === theme).some((one) => isMarked(answers, one));
}

/**
 * The item and all that it stands under: their marks are its own too. A theme's mark is for its
 * own answers alone.
 */
export function around(
  { id, kind, owners }: Item,
  isTheme: (id: string) => boolean,
): string[] {
  const [question = kind?.id === QUESTION ? id : ""] = owners;
  const outer = upTo(question).filter((one) => one === question || !isTheme(one));
  return [...new Set([...outer, ...owners, id])];
}

/** An id and, the outermost first, what it may stand under: `1d`, `1d.1`, `1d.1.2`. */
function upTo(id: string): string[] {
  const found = id ? [id] : [];
  for (let end = id.lastIndexOf("."); end > 0; end = id.lastIndexOf(".", end - 1)) {
    found.unshift(id.slice(0, end));
  }
  return found;
}

/** What no kind of this release has may hold anything: it is not shared. */
function isShared({ kind }: Item, name: string): boolean {
  const field = fieldOf(kind, fieldAndVersion(name)[0]);
  return kind !== undefined && kind.share !== "out" && field?.share !== "out";
}
