/** The Word script: a bundle of its own, loaded when somebody first asks for a Word file. */
import { offerWord } from "./export/word/offer.ts";
import { wordFile } from "./export/word/set.ts";

offerWord({ wordFile });
