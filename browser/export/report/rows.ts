/** The rows that people add, such as evidence (3.2, 3.14), by kind and in the guide's order. Pure. */
import { itemOf } from "../../record/kinds/item.ts";
import {
  isTabled,
  labelledFields,
  type Tabled,
  type WordedField,
} from "../../record/kinds/kind_words.ts";
import { KINDS } from "../../record/kinds/kinds.ts";
import { inOrder } from "../../record/kinds/rows.ts";
import type { Prompt } from "../../record/guide/guide.ts";
import type { Given } from "./items.ts";
import { findingText } from "./scope.ts";
import type { RowPart, RowsPart } from "./shape.ts";
import { fieldTexts, namesSet, textsOf } from "./values.ts";

/** Each kind with its rows, those under a row with that row. */
export function rowParts(given: Given): RowsPart[] {
  return new Rows(given).of("");
}

/** The rows of every kind that stand under a row, that under it, and so on. */
export function withThoseUnder(parts: RowsPart[], kind: Tabled): RowPart[] {
  return parts.flatMap((part) =>
    part.rows.flatMap((row) => [
      ...(part.kind.id === kind.id ? [row] : []),
      ...withThoseUnder(row.under, kind),
    ])
  );
}

interface Question {
  name: string;
  /** The theme or feature it belongs to. */
  within: string;
  at: number;
}

class Rows {
  readonly #given: Given;
  readonly #questions: Map<string, Question>;
  /** The rows under each row, and under "" those that stand under none. */
  readonly #under = new Map<string, string[]>();

  constructor(given: Given) {
    this.#given = given;
    this.#questions = questionsOf(given);
    const found = [...given.seen.answers.keys()].flatMap((id) => [...itemOf(id).owners, id]);
    for (const id of new Set(found)) {
      const { kind, owners: [question = ""] } = itemOf(id);
      // Rows on what is no longer in the guide stand with the answers to it.
      const isStray = question !== "" && !this.#isPlaced(question);
      if (!isTabled(kind) || isStray) continue;
      const row = this.#rowAbove(id);
      this.#under.set(row, [...this.#under.get(row) ?? [], id]);
    }
  }

  /** The rows under a row by kind; under "" every kind, though it have none. */
  of(row: string): RowsPart[] {
    const ids = [...this.#under.get(row) ?? []].sort((a, b) => this.#order(a, b));
    const { share, answers } = this.#given;
    return KINDS.filter(isTabled)
      .filter((kind) => !share || kind.share !== "out")
      .map((kind) => ({
        kind,
        rows: ids.filter((id) => itemOf(id).kind === kind)
          .sort(kind.order ? inOrder(answers, kind) : () => 0)
          .map((id) => this.#row(id, kind)),
      }))
      .filter(({ rows }) => row === "" || rows.length > 0);
  }

  #row(id: string, kind: Tabled): RowPart {
    const of = itemOf(id).owners.at(-1) ?? "";
    return {
      id,
      within: this.#questions.get(itemOf(id).owners[0] ?? "")?.within,
      of,
      ofName: of === "" ? "" : this.#name(of),
      texts: Object.fromEntries(
        labelledFields(kind.id).map((field) => [field.id, this.#texts(id, field)]),
      ),
      under: this.of(id),
    };
  }

  #texts(id: string, field: WordedField): string[] {
    const { seen: { answers }, guide, share } = this.#given;
    if (share && field.share === "out") return [];
    if (field.id.endsWith("*")) {
      const set = namesSet(answers, id, field.id);
      const words = set.map((one) => this.#word(field, one));
      return words.length > 0 ? [words.join("; ")] : [];
    }
    const texts = fieldTexts(answers, id, field, guide);
    return texts.length === 0 && field.type === "mark" ? ["No"] : texts;
  }

  #word(field: WordedField, one: string): string {
    const { guide } = this.#given;
    if (field.each === "findings") return findingText(guide, one);
    if (field.each === "reasons") return guide.texts[`reason.${one}`] ?? `Reason ${one}`;
    return field.options?.find(({ id }) => id === one)?.label ?? this.#name(one);
  }

  /** What an item is called; its id where nothing says it. */
  #name(id: string): string {
    const question = this.#questions.get(id);
    if (question) return question.name;
    const { kind } = itemOf(id);
    const first = kind && (isTabled(kind) ? labelledFields(kind.id)[0] : { id: "text" });
    const [name = id] = first ? textsOf(this.#given.seen.answers, id, first.id) : [];
    return name;
  }

  #isPlaced(id: string): boolean {
    return this.#questions.has(id) || isTabled(itemOf(id).kind);
  }

  /** The nearest row around a row; "" for none. */
  #rowAbove(id: string): string {
    return itemOf(id).owners.findLast((owner) => isTabled(itemOf(owner).kind)) ?? "";
  }

  /** As the guide has what they stand under, then the oldest first. */
  #order(a: string, b: string): number {
    const at = (id: string) => this.#questions.get(itemOf(id).owners[0] ?? "")?.at ?? -1;
    return at(a) - at(b) || (a < b ? -1 : 1);
  }
}

/** Everything the guide asks, each theme behind its features. */
function questionsOf({ guide }: Given): Map<string, Question> {
  const found = new Map<string, Question>();
  const add = (id: string, name: string, within: string) =>
    found.set(id, { name, within, at: found.size });
  const addPrompts = (prompts: Prompt[], within: string) => {
    for (const prompt of prompts) {
      add(prompt.id, guide.texts[prompt.id] ?? prompt.id, within);
      addPrompts(prompt.prompts, within);
    }
  };
  for (const theme of guide.themes) {
    for (const feature of theme.features) {
      add(feature.id, feature.title, feature.id);
      addPrompts(feature.prompts, feature.id);
    }
    add(theme.id, theme.title, theme.id);
  }
  return found;
}
