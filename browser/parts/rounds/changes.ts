/** On the profile: what changed since the round before, when this computer holds it. */
import { shown } from "../../record/name.ts";
import { compareRounds, previousOf } from "../../record/rounds.ts";
import type { Start } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";
import { showLines } from "../shared/linked_list.ts";
import { outlineOf } from "../shared/guide_outline.ts";
import { earlierRound } from "./earlier.ts";
import { CHANGE, levelWords } from "./words.ts";

export const startChanges: Start = (section, { session, follow }) => {
  const outline = outlineOf(document);
  const template = part(document, "template[data-line]", HTMLTemplateElement);
  const show = async () => {
    const { answers } = session.record;
    const id = previousOf(answers);
    const earlier = id === undefined ? undefined : await earlierRound(session, id);
    part(section, "[data-first-round]", HTMLElement).hidden = id !== undefined;
    part(section, "[data-round-absent]", HTMLElement).hidden = !id || !!earlier;
    part(section, "[data-round]", HTMLElement).hidden = !earlier;
    if (!earlier) return;
    put(section, "earlier-name", shown(earlier.name));
    const changed = compareRounds(outline, earlier.answers, answers).pairs
      .filter(({ change }) => change !== "same" && change !== "not rated");
    showLines(
      part(section, '[data-list="changes"]', HTMLElement),
      template,
      changed.map(({ place, before, now, change }) => ({
        ...place,
        aside: `${CHANGE[change]}: ${levelWords(outline.levels, before)}, now ${
          levelWords(outline.levels, now)
        }`,
      })),
    );
  };
  // Without storage there is no earlier round to read.
  follow({ draw: () => show().catch(() => {}) });
};
