/** The file that the search looks in, as `macros/site/search_index.py` writes it. */

export type Kind =
  | "theme"
  | "feature"
  | "prompt"
  | "illustration"
  | "level"
  | "paragraph"
  | "term"
  | "note"
  | "duty"
  | "footnote"
  | "reference"
  | "page"
  | "section"
  | "part";

/** Something to be found. What it does not have is left out of the file. */
export interface Entry {
  kind: Kind;
  /** The page, from the root of the site, such as `themes/1-analyse/1b.html`. */
  page: string;
  /** Where on the page; none: at its top. */
  anchor?: string;
  /** Its id or number in the guide. */
  number?: string;
  title?: string;
  /** What it stands in. */
  within?: string;
  text?: string;
  /** Other names it is looked for by. */
  also?: string[];
}

/** What people say, and for which words of the guide; whether it uses the same for something else. */
export type Said = [say: string[], guideSays: string[], inOtherSense: boolean];

export interface Index {
  entries: Entry[];
  said: Said[];
}
