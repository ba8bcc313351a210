/** The profile page: all ratings as one picture, and what follows from them. */
import { shown } from "../../record/name.ts";
import { type Place, places } from "../../record/guide/guide.ts";
import { type Profile, profile } from "../../record/profile.ts";
import { ofHowMany } from "../../record/progress.ts";
import { unratedWords } from "../../record/ratings.ts";
import type { Written } from "../../record/written.ts";
import { itemOf } from "../../record/kinds/item.ts";
import { ACTION } from "../../record/plan/actions.ts";
import { answer } from "../../record/record.ts";
import { SCOPE } from "../../record/scope.ts";
import { ALL, view } from "../../record/view.ts";
import { words } from "../../record/guide/words.ts";
import type { Start } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";
import { type Line, lineTo, showLines } from "../shared/linked_list.ts";
import { type LevelNames, showPicture } from "./profile_picture.ts";

export const startProfile: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const byId = new Map(places(guide).map((place) => [place.id, place]));
  const levels: LevelNames = new Map(
    guide.levels.map(({ level, name }) => [level, `${level} ${name}`]),
  );
  const { plan = "" } = section.dataset;
  const withSensitive = part(section, "input[data-with-sensitive]", HTMLInputElement);
  const template = part(section, "template[data-line]", HTMLTemplateElement);
  // Which lists there are depends on the guide: not each has a box for strengths.
  const list = (selector: string, lines: Line[]) => {
    const place = section.querySelector<HTMLElement>(selector);
    if (!place) return;
    showLines(part(place, "[data-list]", HTMLElement), template, lines);
    place.hidden = lines.length === 0;
  };
  const writtenLine = ({ place, href, level, text, isHeldBack, isUnknown }: Written): Line => ({
    href,
    isHeldBack,
    name: place.title,
    aside: level === undefined ? unratedWords({ isUnknown }) : levels.get(level),
    text: isHeldBack ? words.heldBack : text || "Nothing is written here yet.",
  });

  /** What is to be improved leads to the plan too. */
  const toImprove = (one: Written): Line => ({
    ...writtenLine(one),
    add: `${plan}?add=${one.place.id}`,
  });

  const show = () => {
    const { answers } = session.record;
    const choice = { ...ALL, sensitive: withSensitive.checked };
    const seen = view(answers, guide, choice);
    const found = profile(guide, answers, seen);
    showPicture(section, found, levels, (id) => seen.isHeldBack(id));
    showProgress(section, found);
    showFacts(section, (field) => answer(answers, SCOPE, field));
    list(
      "[data-found=cannot-wait]",
      found.cannotWait.map(({ place, item, what, told, isHeldBack }) => ({
        ...lineTo(place),
        item,
        isHeldBack,
        aside: isHeldBack ? "" : told ? `told: ${shown(told)}` : "nobody is noted as told",
        text: isHeldBack ? words.heldBack : what,
      })),
    );
    list("[data-found=strengths]", found.strengths.map(writtenLine));
    list("[data-found=improvements]", found.improvements.map(toImprove));
    list("[data-found=priorities]", found.priorities.map(toImprove));
    list("[data-found=gaps]", [
      ...found.gaps.map(writtenLine),
      ...found.evidenceGaps.map((one) => ({
        ...lineTo(byId.get(one.on)!, "evidence"),
        item: one.item,
        isHeldBack: one.isHeldBack,
        aside: one.isHeldBack ? words.heldBack : one.what.trim() && shown(one.what),
        text: one.isHeldBack ? words.heldBack : one.gap,
      })),
    ]);
    for (const { of, box, written } of found.others) {
      list(`[data-box="${of}-${CSS.escape(box.id)}"]`, written.map(writtenLine));
    }
    list(
      "[data-found=sensitive]",
      found.sensitive.flatMap((item) => sensitiveLine(item, byId, plan)),
    );
    list("[data-found=out]", found.out.map((place) => lineTo(place)));
    part(section, "[data-sensitive-count]", HTMLElement).textContent = String(
      found.sensitive.length,
    );
    part(section, "[data-sensitive-choice]", HTMLElement).hidden = found.sensitive.length === 0;
    sayWhatIsEmpty(section);
  };
  withSensitive.addEventListener("change", show);
  follow({ draw: show });
  withSensitive.disabled = false;
};

/** Where something marked stands; nothing when the guide no longer has the place. */
function sensitiveLine(item: string, byId: Map<string, Place>, plan: string): Line[] {
  const { kind, owners: [question = item] } = itemOf(item);
  if (itemOf(question).kind?.id === ACTION) {
    return [{ href: `${plan}#${question}`, item, name: "An action of the plan" }];
  }
  const place = byId.get(question);
  if (!place) return [];
  const what = kind?.id === "evidence" ? "evidence" : "";
  return [{ ...lineTo(place, what), item, aside: what }];
}

/** In one sentence: a page of headings with nothing under them hides the others. */
function sayWhatIsEmpty(section: HTMLElement): void {
  const empty = [
    ...section.querySelectorAll<HTMLElement>("[data-box][hidden], [data-asked][hidden]"),
  ]
    .map((one) => part(one, "h2", HTMLElement).textContent.trim());
  put(section, "empty", empty.join("; "));
  part(section, "[data-empty]", HTMLElement).hidden = empty.length === 0;
}

function showProgress(section: HTMLElement, { progress }: Profile): void {
  const slots = {
    prompts: ofHowMany(progress.ticked, progress.prompts, progress.unknownPrompts),
    features: ofHowMany(progress.ratedFeatures, progress.features, progress.unknownFeatures),
    themes: ofHowMany(progress.ratedThemes, progress.themes, progress.unknownThemes),
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
