/** On the profile: what changed since the round before, when this computer holds it. */
import { isMarked } from "../../record/sensitive.ts";
import { shown } from "../../record/name.ts";
import { compareRounds, previousOf } from "../../record/rounds.ts";
import type { Start } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";
import { lineTo, showLines } from "../shared/linked_list.ts";
import { earlierRound } from "./earlier.ts";
import { CHANGE, levelWords } from "./words.ts";

export const startChanges: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const template = part(document, "template[data-line]", HTMLTemplateElement);
  const show = async () => {
    const { answers } = session.record;
    const id = previousOf(answers);
    const earlier = id === undefined ? undefined : await earlierRound(session, id, guide);
    part(section, "[data-first-round]", HTMLElement).hidden = id !== undefined;
    part(section, "[data-round-absent]", HTMLElement).hidden = !id || !!earlier;
    part(section, "[data-round]", HTMLElement).hidden = !earlier;
    if (!earlier) return;
    put(section, "earlier-name", shown(earlier.name));
    const both = [earlier.answers, answers];
    const changed = compareRounds(guide, earlier.answers, answers).pairs
      .filter(({ change }) => change !== "same" && change !== "not rated");
    showLines(
      part(section, '[data-list="changes"]', HTMLElement),
      template,
      changed.map(({ place, before, now, change, unknown }) => ({
        ...lineTo(place),
        isHeldBack: both.some((answers) => isMarked(answers, place.id)),
        aside: `${CHANGE[change]}: ${levelWords(guide.levels, before, unknown.before)}, now ${
          levelWords(guide.levels, now, unknown.now)
        }`,
      })),
    );
  };
  follow({ draw: show });
};
