/** The lines of a form: each with its text, its boxes, and the keys of where it stands. Plain data. */

/** What says to which place of the form something belongs. */
export interface Key {
  by: "tag" | "alias" | "bookmark";
  name: string;
}

export interface Box {
  keys: Key[];
  /** As the control says. */
  isTicked: boolean;
  /** What stands in the control. */
  sign: string;
}

/** A paragraph. */
export interface Line {
  /** Without its boxes and without what was only a hint. */
  text: string;
  /** What it stands in, the innermost first. */
  keys: Key[];
  boxes: Box[];
  isHeading: boolean;
  /** Of the list of contents. */
  isContents: boolean;
  /** Where it stands in a table. */
  row: number | undefined;
  cell: number | undefined;
  /** Words that a program shows where nothing is written: known ones; what may be some. */
  hints: { known: boolean; maybe: boolean };
  /** What stands there and is no text: "a picture". */
  others: string[];
}

export function emptyLine(): Line {
  return {
    text: "",
    keys: [],
    boxes: [],
    isHeading: false,
    isContents: false,
    row: undefined,
    cell: undefined,
    hints: { known: false, maybe: false },
    others: [],
  };
}
