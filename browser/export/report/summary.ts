/** What the first page of a document says: whose record it is, and how far it has come. */
import { isUnknown, ratingOf } from "../../record/progress.ts";
import type { Answers } from "../../record/record.ts";
import { SCOPE } from "../../record/scope.ts";
import { type Guide, onScale } from "../../record/guide/guide.ts";
import { words } from "../../record/guide/words.ts";
import type { Summary, ThemePart } from "./shape.ts";
import { fieldOf, kindNamed } from "../../record/kinds/kinds.ts";
import { fieldTexts } from "./values.ts";

export function summaryOf(
  answers: Answers,
  guide: Guide,
  themes: ThemePart[],
  name: string,
): Summary {
  const scope = (id: string) => {
    const field = fieldOf(kindNamed(SCOPE), id);
    return field ? fieldTexts(answers, SCOPE, field, guide).join(" / ").trim() : "";
  };
  const organisation = scope("organisation");
  const careGroup = scope("care_group");
  const whose = [organisation, careGroup].filter((one) => one !== "").join(": ");
  const dates = [scope("start"), scope("end")];
  const isRated = ({ id }: { id: string }) => onScale(guide, ratingOf(answers, id)) !== undefined;
  const rated = (items: { id: string; standing: string }[], what: string) => {
    const asked = items.filter(({ standing }) => standing !== "out");
    const unknown = asked.filter((one) => !isRated(one) && isUnknown(answers, one.id)).length;
    return `${asked.filter(isRated).length} of ${asked.length} ${what} rated` +
      (unknown ? `. ${words.unknown}: ${unknown}` : "");
  };
  const facts = [
    { label: "Care group", text: careGroup },
    { label: "Organisation", text: organisation },
    { label: "Dates", text: datesWords(dates[0] ?? "", dates[1] ?? "") },
    { label: "Features", text: rated(themes.flatMap((theme) => theme.features), "features") },
    { label: "Themes", text: rated(themes, "themes") },
  ].filter(({ text }) => text !== "");
  return whose === ""
    ? { title: name, below: undefined, facts }
    : { title: whose, below: name, facts };
}

function datesWords(start: string, end: string): string {
  if (start !== "" && end !== "") return `${start} to ${end}`;
  if (start !== "") return `from ${start}`;
  return end === "" ? "" : `to ${end}`;
}
