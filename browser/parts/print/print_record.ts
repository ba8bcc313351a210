/** The whole record on one page, to print: always what is stored at the moment. */
import type { EvidencePart, Labelled, Report } from "../../export/report/shape.ts";
import type { FeaturePart, ThemePart } from "../../export/report/shape.ts";
import { standingWords } from "../../export/report/standing.ts";
import { CONTENT } from "../../session/change.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part } from "../shared/element.ts";
import { chosenReport, guideWords } from "../export/export_choice.ts";
import { dayAndTime } from "../shared/when.ts";

export const startPrintRecord: Start = (section, { session, follow }) => {
  const guide = guideWords(section);
  const place = part(section, "[data-report]", HTMLElement);
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    const report = await chosenReport(section, session, guide);
    if (mine === asked) place.replaceChildren(...new Sheet(section).pages(report));
  };
  section.addEventListener("change", () => void show());
  follow({ causes: [...CONTENT, "renamed"], draw: show });
};

/** Sets a report in the page's own templates. */
class Sheet {
  readonly #section: HTMLElement;

  constructor(section: HTMLElement) {
    this.#section = section;
  }

  pages(report: Report): HTMLElement[] {
    const { summary, changed, leftOut, scope, outOfScope, themes, strays } = report;
    const title = this.#copy("title", { name: summary.title });
    const facts = [...summary.facts, { label: "Record last changed", text: dayAndTime(changed) }]
      .map(({ label, text }) => `${label}: ${text}`);
    const below = summary.below === undefined ? [] : [summary.below];
    title.append(...[...below, ...facts, ...leftOut].map((words) => this.#text(words)));
    const out = outOfScope.length > 0 ? [this.#text(`Out of scope: ${outOfScope.join("; ")}`)] : [];
    const inScope = themes.filter(({ standing }) => standing !== "out");
    return [
      title,
      this.#headed("section", "Scope", [...out, ...this.#fields(scope)]),
      ...inScope.map((theme) => this.#theme(theme, report)),
      this.#headed("section", "Profile", [this.#profile(inScope, report)]),
      this.#headed("section", "Evidence list", [this.#evidence(themes)]),
      ...(strays.length > 0
        ? [
          this.#headed(
            "section",
            "Answers to questions no longer in this guide",
            this.#fields(strays),
          ),
        ]
        : []),
    ];
  }

  #theme(theme: ThemePart, report: Report): HTMLElement {
    return this.#headed("section", theme.title, [
      ...theme.features.map((feature) => this.#feature(feature, report)),
      this.#headed("item", theme.ratingLabel, this.#answers(theme, "Rating")),
    ]);
  }

  #feature(feature: FeaturePart, { guide }: Report): HTMLElement {
    if (feature.standing === "out") return this.#text(`${feature.title}: Out of scope.`);
    const isShown = feature.standing === "in";
    return this.#headed("item", feature.title, [
      this.#text(`${guide.lead} ${feature.text}`),
      ...(isShown && !feature.touched
        ? [this.#text("Not yet looked at.")]
        : this.#answers(feature, guide.featureRating)),
      ...(isShown && (feature.touched || feature.listed.length > 0)
        ? [this.#prompts(feature)]
        : []),
    ]);
  }

  #answers(item: FeaturePart | ThemePart, ratingLabel: string): HTMLElement[] {
    const words = standingWords(item);
    if (words) return [this.#text(words)];
    if (!item.touched) return [this.#text("Not rated.")];
    const ratings = item.ratings.length > 0 ? item.ratings : ["Not rated."];
    return this.#fields([{ label: ratingLabel, texts: ratings }, ...item.fields]);
  }

  #fields(fields: Labelled[]): HTMLElement[] {
    return fields.map(({ label, points = [], texts }) => {
      const all = [...points.map((point) => `• ${point}`), ...texts];
      const shown = all.length > 0 ? all : ["Nothing recorded."];
      return this.#headed("field", label, shown.map((text) => this.#text(text)));
    });
  }

  #prompts({ listed }: FeaturePart): HTMLElement {
    if (listed.length === 0) return this.#text("No prompt is ticked.");
    const rows = listed.map(({ id, own, text, ticked, notes }) =>
      this.#copy("prompt", {
        number: own ? "Added" : id,
        text,
        ticked: ticked ? "Yes" : "–",
        note: notes.join("\n\n"),
      })
    );
    return this.#table("prompts", rows);
  }

  #profile(themes: ThemePart[], { guide }: Report): HTMLElement {
    const rows = themes.flatMap((theme) => [...theme.features, theme]).map((item) => {
      const heading = "text" in item ? item.title : item.ratingLabel;
      const level = guide.levels.find((one) => one.level === item.rating)?.name;
      const rating = standingWords(item) ?? level ?? "Not rated";
      const row = this.#copy("profile-row", { heading, rating });
      const mark = row.querySelector(`[data-level="${item.rating}"]`);
      if (mark) mark.textContent = "●";
      return row;
    });
    return this.#table("profile", rows);
  }

  #evidence(themes: ThemePart[]): HTMLElement {
    const items = themes.flatMap((theme) => [...theme.features, theme]);
    const all = items.flatMap(({ evidence }) => evidence);
    if (all.length === 0) return this.#text("No evidence is listed.");
    return this.#table("evidence", all.map((one) => this.#evidenceRow(one)));
  }

  #evidenceRow({ of, fields }: EvidencePart): HTMLElement {
    const row = this.#copy("evidence-row", { heading: of });
    for (const cell of row.querySelectorAll<HTMLElement>("[data-evidence]")) {
      const found = fields.filter(({ label }) => label === cell.dataset.evidence);
      cell.textContent = found.flatMap(({ texts }) => texts).join("\n\n");
    }
    return row;
  }

  #table(name: string, rows: HTMLElement[]): HTMLElement {
    const table = this.#copy(name, {});
    part(table, "tbody", HTMLElement).append(...rows);
    return table;
  }

  #text(text: string): HTMLElement {
    const line = this.#copy("text", {});
    line.textContent = text;
    return line;
  }

  #headed(name: string, heading: string, children: HTMLElement[]): HTMLElement {
    const block = this.#copy(name, { heading });
    block.append(...children);
    return block;
  }

  #copy(name: string, slots: { [slot: string]: string }): HTMLElement {
    const copy = copyOf(part(this.#section, `template[data-part="${name}"]`, HTMLTemplateElement));
    for (const [slot, words] of Object.entries(slots)) {
      part(copy, `[data-slot="${slot}"]`, HTMLElement).textContent = words;
    }
    return copy;
  }
}
