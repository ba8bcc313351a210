/** The guide a record answers: what scripts ask of it. Pure. */
import type { Guide, Role } from "./schema.ts";

export type { Guide, Role };
export type Theme = Guide["themes"][number];
export type Feature = Theme["features"][number];
export type Prompt = Feature["prompts"][number];
/** One heading of the record form (Appendix 3). */
export type Field = Guide["themeFields"][number];
/** A theme or feature: its id, its name on screen and the address of its page. */
export type Place = Pick<Theme, "id" | "title" | "href">;

/** The words of features and prompts, by id. */
export interface Texts {
  [id: string]: string;
}
/** A list to tick; its points are never counted with the prompts. */
export interface Checklist {
  title: string;
  /** What a tick in it means. */
  ticks: string;
  /** Each with the item of a record that holds its tick and note. */
  points: { item: string; id: string; text: string }[];
}
/** What few pages ask for, as it is long. */
export type LongTexts = {
  texts: Texts;
  /** What else leads to a closer look, and the kinds of partner who may take part, by id. */
  triggers: Texts;
  partners: Texts;
  checklists: Checklist[];
  /** The scale as its appendix sets it out, best first. */
  scale: {
    name: string;
    levels: { level: number; name: string; definition: string; texts: string[] }[];
  };
};
/** A guide with all of its words, as documents need it. */
export type WholeGuide = Guide & LongTexts;

/** Every theme and feature, each theme before its features. */
export function places({ themes }: Guide): Place[] {
  return themes.flatMap((theme) => [theme, ...theme.features]);
}

/** The id of everything that can be answered: themes, features and prompts. */
export function itemsOf({ themes }: Guide): string[] {
  return themes.flatMap((theme) => [
    theme.id,
    ...theme.features.flatMap((feature) => [feature.id, ...promptIds(feature)]),
  ]);
}

/** The ids of prompts, each with those under it behind it. */
export function promptIds({ prompts }: Pick<Feature, "prompts">): string[] {
  return prompts.flatMap((prompt) => [prompt.id, ...promptIds(prompt)]);
}

/** The box for this, whatever the guide calls it; undefined where it has none. */
export function fieldFor(role: Role, fields: Field[]): Field | undefined {
  return fields.find((field) => field.role === role);
}

/** Where a box of this feature or theme stands. */
export function addressOf({ href }: Place, { anchor }: Field): string {
  return `${href}#${anchor}`;
}

/** "5 Very good"; the bare number where the scale has no such level. */
export function levelName({ levels }: Guide, level: number): string {
  const found = levels.find((one) => one.level === level);
  return found ? `${level} ${found.name}` : String(level);
}

/** A rating where it is a level of the scale; undefined: it counts as none. */
export function onScale({ levels }: Guide, rating: number | undefined): number | undefined {
  return levels.find(({ level }) => level === rating)?.level;
}

/**
 * The guide with its addresses as a page needs them.
 *
 * @param root the path of the site's root, with a slash at its end: `/` or `/guides/look/`.
 * @param page the path of the page, which lies below it.
 */
export function seenFrom(guide: Guide, root: string, page: string): Guide {
  const up = "../".repeat(page.slice(root.length).split("/").length - 1);
  const seen = <T extends Place>(places: T[]): T[] =>
    places.map((place) => ({ ...place, href: up + place.href }));
  return {
    ...guide,
    themes: seen(guide.themes).map((theme) => ({ ...theme, features: seen(theme.features) })),
  };
}
