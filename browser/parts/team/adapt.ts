/** Adapting the guide's prompts to what one looks at (3.9): reworded or left out, the guide's words beside. */
import type { Guide, Prompt, WholeGuide } from "../../record/guide/guide.ts";
import { isAnswered } from "../../record/team/answered.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { showRows } from "../shared/rows.ts";

export const startAdapting: Start = (details, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const choice = part(details, "select", HTMLSelectElement);
  const list = part(details, "[data-prompts]", HTMLElement);
  const template = part(details, "template[data-prompt-line]", HTMLTemplateElement);
  let whole: WholeGuide | undefined;

  choice.replaceChildren(
    ...guide.themes.flatMap(({ features }) => features)
      .map(({ id, title }) => new Option(title, id)),
  );
  const make = (id: string) => {
    const line = copyOf(template);
    put(line, "id", id);
    put(line, "text", whole?.texts[id] ?? "");
    for (const field of line.querySelectorAll<HTMLElement>("[data-field]")) {
      field.dataset.item = id;
      const words = field.closest("label")?.querySelector("[data-of]");
      if (words) words.textContent = ` ${id}`;
    }
    return line;
  };
  const place = () => {
    const ids = whole && !isAnswered(session.record.answers) ? promptsOf(guide, choice.value) : [];
    showRows(list, ids, { key: (id) => id, make, fill: () => {} });
    const link = part(details, "a[data-add]", HTMLAnchorElement);
    const feature = guide.themes.flatMap(({ features }) => features)
      .find(({ id }) => id === choice.value);
    if (feature) link.href = `${feature.href}#own-prompts`;
  };
  const again = () => {
    place();
    session.tell({ cause: "read" });
  };
  choice.addEventListener("change", again);
  follow({ phase: "rows", draw: place });
  void page.guide.whole().then((found) => {
    whole = found;
    again();
  }, (error) => page.problems.say("action", reasonOf(error)));
};

function promptsOf({ themes }: Guide, feature: string): string[] {
  const ids = (prompts: Prompt[]): string[] =>
    prompts.flatMap(({ id, prompts }) => [id, ...ids(prompts)]);
  const found = themes.flatMap(({ features }) => features).find(({ id }) => id === feature);
  return found ? ids(found.prompts) : [];
}
