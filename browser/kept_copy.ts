/** Keeps the copy of a record in a file: a script of its own, loaded where one is kept or asked for. */
import { keep } from "./parts/kept_copy/bar.ts";
import { keepCopyIn } from "./parts/kept_copy/choose.ts";
import { offerKeptCopy } from "./parts/kept_copy/kept_copy.ts";
import {
  forgetKeptCopy,
  keepCopy,
  listKeptCopies,
  noteKeptCopy,
  readKeptCopy,
} from "./store/operations/kept_copy.ts";

offerKeptCopy({
  keep,
  keepCopyIn,
  operations: { forgetKeptCopy, keepCopy, listKeptCopies, noteKeptCopy, readKeptCopy },
});
