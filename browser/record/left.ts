/** What is still to be done in the scope of a record, as far as a record can tell. Pure. */
import {
  type Feature,
  type Field,
  type Guide,
  onScale,
  type Place,
  promptIds,
} from "./guide/guide.ts";
import { isNotApplicable, isUnknown, ratingOf } from "./progress.ts";
import { ratedWithoutEvidence } from "./evidence.ts";
import { answer, type Answers } from "./record.ts";
import { inScope } from "./scope.ts";

/** A feature with prompts that are neither ticked nor noted, nor said to be unknown. */
export interface Untouched {
  feature: Place;
  /** Their ids, in the guide's order. */
  prompts: string[];
}

export interface Left {
  /** Themes and features without a rating, each theme behind its features (3.14). */
  unrated: Place[];
  /** Without a rating, as people say that they do not know. */
  unknown: Place[];
  untouched: Untouched[];
  /** Rated, without any evidence. */
  unsupported: Place[];
  /** Themes with an empty box that no other list asks for, such as the reason for the rating. */
  unexplained: { theme: Place; box: Field }[];
}

export function leftOf(guide: Guide, answers: Answers): Left {
  const { themes } = inScope(guide, answers);
  const places = themes.flatMap((theme): Place[] => [...theme.features, theme]);
  const unrated = places.filter(({ id }) => onScale(guide, ratingOf(answers, id)) === undefined);
  return {
    unrated: unrated.filter(({ id }) => !isUnknown(answers, id)),
    unknown: unrated.filter(({ id }) => isUnknown(answers, id)),
    untouched: themes.flatMap(({ features }) => features).flatMap((feature) => {
      const prompts = untouchedOf(feature, answers);
      return prompts.length ? [{ feature, prompts }] : [];
    }),
    unsupported: ratedWithoutEvidence({ ...guide, themes }, answers),
    unexplained: themes.flatMap((theme) =>
      guide.themeFields
        .filter(({ id, role }) => !role && answer(answers, theme.id, id) === undefined)
        .map((box) => ({ theme, box }))
    ),
  };
}

function untouchedOf(feature: Feature, answers: Answers): string[] {
  return promptIds(feature).filter((id) =>
    answer(answers, id, "ticked") !== true && answer(answers, id, "note") === undefined &&
    !isNotApplicable(answers, id) && !isUnknown(answers, id)
  );
}
