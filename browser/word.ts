/** The Word script: a bundle of its own, loaded when somebody first asks for a Word file. */
import { formFile } from "./export/word/form.ts";
import { recordFile } from "./export/word/record.ts";
import { offerWord } from "./export/word/offer.ts";

offerWord({ recordFile, formFile });
