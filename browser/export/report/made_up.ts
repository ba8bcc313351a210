/** A small guide in words, and a record of it as a report, for tests. */
import type { WholeGuide } from "../../record/guide/guide.ts";
import { answersOf } from "../../record/guide/made_up.ts";
import { newRecord } from "../../record/record.ts";
import { reportOf } from "./report.ts";
import type { Choice, Report } from "./shape.ts";

const field = (id: string, label: string) => ({ id, label, guidance: "", anchor: "texts" });
const prompt = (id: string) => ({ id, prompts: [] });

export const GUIDE: WholeGuide = {
  id: "a-guide",
  edition: "2009",
  title: "A guide",
  subtitle: "to things",
  publisher: "A body",
  published: "2009",
  lead: "The extent to which:",
  recordTitle: "Record",
  levels: [{ level: 2, name: "Good", definition: "g" }, { level: 1, name: "Bad", definition: "b" }],
  shareFrom: null,
  improveTo: null,
  featureRating: "How do you rate it?",
  featureFields: [field("practice", "Practice")],
  themeFields: [field("rationale", "Rationale")],
  themes: [{
    id: "1",
    title: "Theme 1: One",
    href: "1.html",
    ratingLabel: "Overall rating for Theme 1",
    features: [
      {
        id: "1a",
        title: "1a First",
        href: "1a.html",
        prompts: [{ ...prompt("1a.1"), prompts: [prompt("1a.1.1")] }, prompt("1a.2")],
      },
      { id: "1b", title: "1b Second", href: "1b.html", prompts: [] },
    ],
  }],
  findings: [{ id: "1", text: "Outcomes are poor.", features: ["1a"] }],
  quickLook: [{ id: "1", text: "Is it good?", features: ["1a", "2a"] }],
  retired: [],
  texts: {
    "1a": "it is so.",
    "1b": "it lasts.",
    "1a.1": "Prompt 1a.1?",
    "1a.1.1": "Prompt 1a.1.1?",
    "1a.2": "Prompt 1a.2?",
  },
  scale: {
    name: "The scale",
    levels: [
      { level: 2, name: "Good", definition: "very g", texts: ["Good means:", "Much."] },
      { level: 1, name: "Bad", definition: "b", texts: ["Bad means:"] },
    ],
  },
  triggers: { "3.3": "Money is tight." },
  partners: { "2.7.1": "The police", "2.8.3": "Advocates" },
  checklists: [{
    title: "What to have (2.1)",
    ticks: "Tick what you have.",
    points: [
      { item: "1a.list-2-1-1", id: "2.1.1", text: "a plan" },
      { item: "1a.list-2-1-2", id: "2.1.2", text: "a vision" },
    ],
  }],
};

/** A record named "Name" with these answers. */
export function report(
  items: { [item: string]: { [field: string]: unknown } },
  choice: Partial<Choice> = {},
): Report {
  const record = {
    ...newRecord({ id: "a-guide", edition: "2009" }, "Name"),
    answers: answersOf(items),
  };
  return reportOf(record, GUIDE, {
    sensitive: false,
    share: false,
    everyPrompt: false,
    ...choice,
  });
}
