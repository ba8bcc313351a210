/**
 * Records of several councils, teams or rounds side by side: like with like only (3.7). Pure.
 *
 * Nothing is called better or worse, and nothing is added up: each is somebody's judgement.
 */
import { type Guide, onScale, type Place } from "./guide/guide.ts";
import { followed } from "./guide/retired.ts";
import { itemOf } from "./kinds/item.ts";
import { isRemoved } from "./kinds/rows.ts";
import { ratingOf } from "./progress.ts";
import { answer, type Answers, type EvaluationRecord } from "./record.ts";
import { ALL, type View, view } from "./view.ts";

/** What a record says of a place; "held back": it is marked sensitive. */
export type Said = { level: number | undefined; texts: Map<string, string> } | "out" | "held back";

export interface Beside {
  place: Place;
  isTheme: boolean;
  /** One for each record, in their order. */
  said: Said[];
}

/** Something of one record that stands beside nothing, and why. */
export type Apart =
  | { why: "edition"; record: number; edition: string }
  | { why: "own prompts"; record: number; count: number }
  | { why: "not asked"; record: number; items: string[] };

export interface SideBySide {
  rows: Beside[];
  /** Places that fewer than two of the records look at. */
  alone: Beside[];
  apart: Apart[];
}

export function sideBySide(guide: Guide, records: readonly EvaluationRecord[]): SideBySide {
  const all = records.map((record) => {
    const answers = followed(record.answers, guide.retired);
    return { record, answers, seen: view(answers, guide, { ...ALL, sensitive: false }) };
  });
  const places = guide.themes.flatMap((theme) =>
    [theme, ...theme.features].map((place) => ({ place, isTheme: place === theme }))
  );
  const rows = places.map(({ place, isTheme }): Beside => {
    const boxes = (isTheme ? guide.themeFields : guide.featureFields).map(({ id }) => id);
    return { place, isTheme, said: all.map(({ seen }) => saidOf(guide, seen, place.id, boxes)) };
  });
  const isAlike = ({ said }: Beside) => said.filter((one) => one !== "out").length > 1;
  const known = new Set(places.map(({ place }) => place.id));
  return {
    rows: rows.filter(isAlike),
    alone: rows.filter((row) => !isAlike(row)),
    apart: all.flatMap(({ record, answers, seen }, at): Apart[] => {
      const { edition } = record.framework;
      const count = ownPrompts(answers).length;
      const items = [...seen.answers.keys()].filter((item) =>
        !known.has(item) && onScale(guide, ratingOf(answers, item)) !== undefined
      );
      return [
        ...edition === guide.edition ? [] : [{ why: "edition" as const, record: at, edition }],
        ...count === 0 ? [] : [{ why: "own prompts" as const, record: at, count }],
        ...items.length === 0 ? [] : [{ why: "not asked" as const, record: at, items }],
      ];
    }),
  };
}

function saidOf(guide: Guide, { answers, standing }: View, item: string, boxes: string[]): Said {
  const stands = standing(item);
  if (stands === "out") return "out";
  if (stands === "sensitive") return "held back";
  const texts = boxes.flatMap((box): [string, string][] => {
    const text = answer(answers, item, box);
    return typeof text === "string" && text.trim() ? [[box, text]] : [];
  });
  return { level: onScale(guide, ratingOf(answers, item)), texts: new Map(texts) };
}

function ownPrompts(answers: Answers): string[] {
  return [...answers.keys()].filter((item) =>
    itemOf(item).kind?.id === "own-prompt" && !isRemoved(answers, item)
  );
}
