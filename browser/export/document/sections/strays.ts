/** Answers that would be lost if only the guide's questions were shown. */
import { fields, part } from "../blocks.ts";
import type { Section } from "./section.ts";

export const strays: Section = {
  parts: ({ strays }) =>
    strays.length > 0 ? [part("Answers to questions no longer in this guide", fields(strays))] : [],
};
