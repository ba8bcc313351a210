/** The quick look: its answers point to features, and one press puts these in scope. */
import { outWithout, type Pointed, pointedTo, QUICK_LOOK } from "../../record/quick_look.ts";
import { recorded } from "../../record/record.ts";
import { isOut, SCOPE } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";

export const startQuickLook: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const list = part(section, "[data-features]", HTMLElement);
  const template = part(section, "template[data-pointed]", HTMLTemplateElement);
  const said = part(section, "[data-put]", HTMLElement);
  /** What the person took off the list, though something points to it. */
  const refused = new Set<string>();
  let pointed: Pointed[] = [];

  const show = () => {
    pointed = pointedTo(guide, session.record.answers);
    part(section, "[data-none]", HTMLElement).hidden = pointed.length > 0;
    part(section, "[data-found]", HTMLElement).hidden = pointed.length === 0;
    showRows(list, pointed, {
      key: ({ feature }) => feature.id,
      make: () => copyOf(template),
      fill: (line, { feature, questions, findings }) => {
        const box = part(line, "input", HTMLInputElement);
        box.value = feature.id;
        box.checked = !refused.has(feature.id);
        put(line, "name", feature.title);
        put(line, "why", why(questions, findings));
        put(line, "opens", ` ${feature.title}`);
        part(line, "a", HTMLAnchorElement).href = feature.href;
      },
    });
  };
  list.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) refused.delete(target.value);
    else refused.add(target.value);
    said.textContent = "";
  });
  onAction(section, "put-in-scope", () => {
    const chosen = new Set(
      pointed.map(({ feature }) => feature.id).filter((id) => !refused.has(id)),
    );
    if (!chosen.size) {
      said.textContent = "Tick at least one feature.";
      return;
    }
    const out = outWithout(guide, chosen);
    for (const { id, features } of guide.themes) {
      for (const item of [id, ...features.map((feature) => feature.id)]) {
        if (isOut(session.record.answers, item) !== out.has(item)) {
          session.set(item, "out", recorded(out.has(item)));
        }
      }
    }
    said.textContent = `${chosen.size} ${chosen.size === 1 ? "feature is" : "features are"} in ` +
      "scope now. The others keep what is written in them.";
  });
  onAction(section, "clear-answer", (button) => {
    const radio = part(button.closest("fieldset")!, "input[type=radio]", HTMLInputElement);
    session.set(radio.dataset.item!, radio.dataset.field!, undefined);
  });
  follow({ items: [QUICK_LOOK, SCOPE], draw: show });
};

/** Such as "questions 2 and 3, finding 1". */
function why(questions: string[], findings: string[]): string {
  return [["question", questions], ["finding", findings]].flatMap(([thing, ids]) =>
    ids!.length ? [`${thing}${ids!.length > 1 ? "s" : ""} ${(ids as string[]).join(" and ")}`] : []
  ).join(", ");
}
