/** The profile page: all ratings as one picture, and what follows from them. */
import { shown } from "../../record/name.ts";
import { type Place, places } from "../../record/guide/outline.ts";
import { type Profile, profile, type Written } from "../../record/profile.ts";
import { itemOf } from "../../record/kinds/item.ts";
import { answer } from "../../record/record.ts";
import { SCOPE } from "../../record/scope.ts";
import { ALL, view } from "../../record/view.ts";
import { words } from "../../record/guide/words.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { type Line, showLines } from "../shared/linked_list.ts";
import { outlineOf } from "../shared/guide_outline.ts";
import { type LevelNames, showPicture } from "./profile_picture.ts";

const LEFT_OUT = "Marked sensitive: the text is left out here.";

export const startProfile: Start = (section, { session, follow }) => {
  const outline = outlineOf(section);
  const byId = new Map(places(outline).map((place) => [place.id, place]));
  const levels: LevelNames = new Map(
    outline.levels.map(({ level, name }) => [level, `${level} ${name}`]),
  );
  const withSensitive = part(section, "input[data-with-sensitive]", HTMLInputElement);
  const template = part(section, "template[data-line]", HTMLTemplateElement);
  // Which lists there are depends on the guide: not each has a box for strengths.
  const list = (name: string, lines: Line[]) => {
    const place = section.querySelector(`[data-list="${name}"]`);
    if (place) showLines(place, template, lines);
  };
  const writtenLine = (anchor: string) => ({ place, level, text, isHeldBack }: Written): Line => ({
    href: `${place.href}#${anchor}`,
    name: place.name,
    aside: level === undefined ? words.notRated : levels.get(level),
    text: isHeldBack ? LEFT_OUT : text || "Nothing is written here yet.",
  });

  const show = () => {
    const { answers } = session.record;
    const choice = { ...ALL, sensitive: withSensitive.checked };
    const found = profile(outline, answers, view(answers, outline, choice));
    showPicture(section, found, levels);
    showProgress(section, found);
    showFacts(section, (field) => answer(answers, SCOPE, field));
    list("strengths", found.strengths.map(writtenLine("practice")));
    list("improvements", found.improvements.map(writtenLine("practice")));
    list("priorities", found.priorities.map(writtenLine("reasons")));
    list("gaps", [
      ...found.gaps.map(writtenLine("reasons")),
      ...found.evidenceGaps.map((one) => ({
        ...placeLine(byId.get(one.on)!, "evidence"),
        item: one.item,
        aside: one.isHeldBack ? LEFT_OUT : one.what.trim() && shown(one.what),
        text: one.isHeldBack ? LEFT_OUT : one.gap,
      })),
    ]);
    list("sensitive", found.sensitive.flatMap((item) => sensitiveLine(item, byId)));
    list("out", found.out.map((place) => placeLine(place)));
    part(section, "[data-sensitive-count]", HTMLElement).textContent = String(
      found.sensitive.length,
    );
  };
  withSensitive.addEventListener("change", show);
  follow({ draw: show });
  withSensitive.disabled = false;
};

function placeLine({ href, name }: Place, anchor = ""): Line {
  return { href: anchor ? `${href}#${anchor}` : href, name };
}

/** Where something marked stands; nothing when the guide no longer has the place. */
function sensitiveLine(item: string, byId: Map<string, Place>): Line[] {
  const { kind, owners: [question = item] } = itemOf(item);
  const place = byId.get(question);
  if (!place) return [];
  const what = kind?.id === "evidence" ? "evidence" : "";
  return [{ ...placeLine(place, what), item, aside: what }];
}

function showProgress(section: HTMLElement, { progress }: Profile): void {
  const slots = {
    prompts: `${progress.ticked} of ${progress.prompts}`,
    features: `${progress.ratedFeatures} of ${progress.features}`,
    themes: `${progress.ratedThemes} of ${progress.themes}`,
  };
  for (const [slot, text] of Object.entries(slots)) {
    part(section, `[data-progress="${slot}"]`, HTMLElement).textContent = text;
  }
}

/** Whose profile it is, as far as the scope page says. */
function showFacts(section: HTMLElement, valueOf: (field: string) => unknown): void {
  for (const fact of section.querySelectorAll<HTMLElement>("[data-fact]")) {
    const value = valueOf(fact.dataset.fact!);
    const text = typeof value === "string" ? value.trim() : "";
    part(fact, "dd", HTMLElement).textContent = text && shown(text, 300);
    fact.hidden = !text;
  }
}
