/** What a report is made of. */
import type { Guide } from "../../record/guide/guide.ts";
import type { Tabled } from "../../record/kinds/kind_words.ts";

/** What a person chose to let out. */
export interface Choice {
  /** Entries marked sensitive too. */
  sensitive: boolean;
  /** A copy to share: who takes part, notes and places of evidence stay out. */
  share: boolean;
  /** Prompts that are not ticked and carry no note are listed too. */
  everyPrompt: boolean;
}

/** A heading and what is recorded under it; more than one text where two tabs wrote at once. */
export interface Labelled {
  label: string;
  /** What was ticked under the heading, before the texts. */
  points?: string[];
  texts: string[];
}

/** Whether an item's answers are in the report; "sensitive" is held back. */
export type Standing = "in" | "out" | "sensitive";

export interface PromptPart {
  id: string;
  /** Empty for a prompt that stands in no guide: `own`. */
  text: string;
  own: boolean;
  depth: number;
  ticked: boolean;
  /** It does not apply here. */
  notApplicable: boolean;
  /** People say that they do not know. */
  unknown: boolean;
  notes: string[];
}

/** A row that people added, such as a piece of evidence. */
export interface RowPart {
  id: string;
  /** The theme or feature it belongs to; undefined for one that stands by itself. */
  within: string | undefined;
  /** What it stands under, by id and by name; empty for one that stands by itself. */
  of: string;
  ofName: string;
  /** By the id of a field, what stands in it in words; other versions behind the first. */
  texts: { [field: string]: string[] };
  /** The rows that stand under this one, by kind; none without rows. */
  under: RowsPart[];
}

/** The rows of a kind, in the guide's order. */
export interface RowsPart {
  kind: Tabled;
  rows: RowPart[];
}

export interface ItemPart {
  id: string;
  title: string;
  standing: Standing;
  /** Whether anything is ticked, written, rated or listed as evidence for it. */
  touched: boolean;
  rating: number | undefined;
  /** "5 Very good", and other versions beside it; empty: not rated. */
  ratings: string[];
  /** Not rated, as people say that they do not know. */
  isUnknown: boolean;
  /** How a group came to its rating; empty where none did. */
  agreed: Labelled[];
  fields: Labelled[];
}

export interface FeaturePart extends ItemPart {
  text: string;
  /** Every prompt. */
  prompts: PromptPart[];
  /** Those that documents list: ticked, with a note, said to be unknown, or people's own; or every one, if chosen. */
  listed: PromptPart[];
}

export interface ThemePart extends ItemPart {
  ratingLabel: string;
  features: FeaturePart[];
}

/** The first page of a document. */
export interface Summary {
  /** "Organisation: care group"; the record's name where the scope has neither. */
  title: string;
  /** The record's name, where the title is another. */
  below: string | undefined;
  /** Short facts: a label and what it says. */
  facts: { label: string; text: string }[];
}

/** An action of the improvement plan. */
export interface ActionPart {
  row: RowPart;
  /** As the page numbers it. */
  number: number;
  /** Which part of SMART it lacks, in words. */
  missing: string;
  /** The features and themes it comes from, with their ratings. */
  from: string[];
}

/** The improvement plan. */
export interface PlanPart {
  /** What is said of it as a whole. */
  said: Labelled[];
  actions: ActionPart[];
}

/** A list to tick, with every point of it. */
export interface ChecklistPart {
  title: string;
  /** What a tick in it means. */
  ticks: string;
  points: { id: string; text: string; ticked: boolean; notes: string[] }[];
}

export interface Report {
  guide: Guide;
  name: string;
  /** When the record was last changed. ISO 8601. */
  changed: string;
  /** What was left out on purpose, in plain sentences. */
  leftOut: string[];
  summary: Summary;
  scope: Labelled[];
  /** The questions of the quick look that are answered. */
  quickLook: Labelled[];
  /** The lists in which something is ticked or noted. */
  checklists: ChecklistPart[];
  /** Titles of the themes, and of the features of other themes, that are out of scope. */
  outOfScope: string[];
  themes: ThemePart[];
  plan: PlanPart;
  /** Every kind whose rows stand in a table, with those that stand under no other row. */
  rows: RowsPart[];
  /** Answers to questions the guide does not have, or no longer has. */
  strays: Labelled[];
}
