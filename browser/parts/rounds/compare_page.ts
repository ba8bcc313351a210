/** The page that sets two rounds side by side: ratings, and what was written. */
import { words } from "../../record/guide/words.ts";
import { isExample } from "../../record/example.ts";
import { inLines } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import { answer, type Answers } from "../../record/record.ts";
import { areRounds, compareRounds, type Pair, previousOf } from "../../record/rounds.ts";
import { ALL, type View, view } from "../../record/view.ts";
import { CONTENT } from "../../session/change.ts";
import { listRecords } from "../../store/operations/list.ts";
import { storeProblem } from "../../store/problem.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { lineTo, showLines } from "../shared/linked_list.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { showRows } from "../shared/rows.ts";
import { dayAndTime } from "../shared/when.ts";
import { earlierRound } from "./earlier.ts";
import { showQuickLooks } from "./quick_look_change.ts";
import { CHANGE, DIFFERENCE, levelWords, UNLIKE } from "./words.ts";

/** The answers of one round, and what may be seen of them. */
interface Seen {
  all: Answers;
  seen: View;
}

export const startCompare: Start = (section, page) => {
  const { session, problems, follow } = page;
  const guide = page.guide.here();
  session.store.learn({ listRecords });
  const choice = part(section, "select[data-earlier]", HTMLSelectElement);
  const rows = part(section, "[data-pairs]", HTMLElement);
  const template = part(section, "template[data-pair]", HTMLTemplateElement);
  const line = part(section, "template[data-line]", HTMLTemplateElement);
  const list = (name: string) => part(section, `[data-list="${name}"]`, HTMLElement);
  /** The record the choice was last filled in for: another one has another round before it. */
  let filledFor = "";

  const offer = async () => {
    const all = await session.store.run("listRecords", session.guide);
    const others = all.filter((one) =>
      one.id !== session.record.id && !one.deleted && !isExample(one)
    );
    const before = filledFor === session.record.id
      ? choice.value
      : previousOf(session.record.answers);
    filledFor = session.record.id;
    const offered = others.map(({ id, name, changed }) => ({
      id,
      words: `${shown(name)}, last changed ${dayAndTime(changed)}`,
    }));
    showRows(choice, [{ id: "", words: "Choose a record" }, ...offered], {
      key: ({ id }) => id,
      make: ({ id }) => new Option("", id),
      fill: (option, { words }) => {
        if (option.textContent !== words) option.textContent = words;
      },
    });
    choice.value = others.some(({ id }) => id === before) ? before! : "";
    part(section, "[data-absent]", HTMLElement).hidden = !before || choice.value === before;
    part(section, "[data-no-other]", HTMLElement).hidden = others.length > 0;
    part(section, "[data-choice]", HTMLElement).hidden = others.length === 0;
    choice.disabled = false;
  };
  const compare = async () => {
    const earlier = choice.value ? await earlierRound(session, choice.value, guide) : undefined;
    const result = part(section, "[data-comparison]", HTMLElement);
    result.hidden = !earlier;
    if (!earlier) return;
    const { answers } = session.record;
    const seen = (all: Answers) => ({
      all,
      seen: view(all, guide, { ...ALL, sensitive: false }),
    });
    const { pairs, unlike, stray } = compareRounds(guide, earlier.answers, answers);
    put(section, "earlier-name", shown(earlier.name));
    put(section, "now-name", shown(session.record.name));
    part(section, "[data-edition-differs]", HTMLElement).hidden =
      earlier.framework.edition === session.record.framework.edition;
    const [then, now] = [seen(earlier.answers), seen(answers)];
    // Two judgements of two groups: none is better than the other.
    const said = areRounds(session.record, earlier) ? CHANGE : DIFFERENCE;
    showRows(rows, pairs, {
      key: ({ place }) => place.id,
      make: () => copyOf(template),
      fill: (row, pair) => fillRow(row, pair, said, then, now),
    });
    showLines(
      list("unlike"),
      line,
      unlike.map(({ place, why }) => ({ ...lineTo(place), aside: UNLIKE[why] })),
    );
    const looks = section.querySelector<HTMLElement>("[data-quick-looks]");
    if (looks) showQuickLooks(looks, then.seen.answers, now.seen.answers);
    put(section, "stray", stray.map((item) => shown(item)).join(", "));
    part(section, "[data-stray]", HTMLElement).hidden = stray.length === 0;
  };
  const fillRow = (
    row: HTMLElement,
    pair: Pair,
    said: typeof CHANGE,
    before: Seen,
    now: Seen,
  ) => {
    const { place, change } = pair;
    const link = part(row, "a", HTMLAnchorElement);
    link.href = place.href;
    link.textContent = place.title;
    put(row, "before", levelWords(guide.levels, pair.before, pair.unknown.before));
    put(row, "now", levelWords(guide.levels, pair.now, pair.unknown.now));
    put(row, "change", said[change]);
    keepOffPaper(row, [before, now].some(({ seen }) => seen.isHeldBack(place.id)));
    showTexts(row, place.id, before, now);
  };
  const show = async () => {
    try {
      await offer();
      await compare();
    } catch (error) {
      problems.say("action", `The rounds cannot be compared. ${storeProblem(error).message}`);
    }
  };

  choice.addEventListener("change", () => void show());
  follow({ causes: [...CONTENT, "renamed", "records"], draw: show });
};

/** The texts of both rounds under each heading that has any; what is sensitive stays out. */
function showTexts(row: HTMLElement, item: string, before: Seen, now: Seen): void {
  const told = ({ all, seen }: Seen, field: string) => {
    const value = answer(all, item, field);
    if (typeof value !== "string" || !value.trim()) return "";
    return seen.isHeldBack(item) ? words.heldBack : inLines(value);
  };
  let any = false;
  for (const one of row.querySelectorAll<HTMLElement>("[data-text]")) {
    const texts = [told(before, one.dataset.text!), told(now, one.dataset.text!)] as const;
    put(one, "text-before", texts[0] || "Nothing was written.");
    put(one, "text-now", texts[1] || "Nothing is written yet.");
    one.hidden = !texts[0] && !texts[1];
    any ||= !one.hidden;
  }
  part(row, "details", HTMLElement).hidden = !any;
  put(row, "texts-of", part(row, "a", HTMLAnchorElement).textContent);
}
