/** All ratings of a record in one picture, with everything that is written beside them. Pure. */
import { type CannotWait, cannotWait } from "./cannot_wait.ts";
import { allEvidence, type Evidence, withGap } from "./evidence.ts";
import { type Field, fieldFor, type Guide, type Place } from "./guide/guide.ts";
import { type Rated, type Ratings, ratings } from "./ratings.ts";
import type { Answers } from "./record.ts";
import { inScope, isFeatureOut, isOut } from "./scope.ts";
import { markedSensitive } from "./sensitive.ts";
import type { View } from "./view.ts";
import { type Written, writtenGaps, writtenIn } from "./written.ts";

/** A gap that an entry of evidence names; its texts are empty where it is held back. */
export type EvidenceGap = Evidence & { isHeldBack: boolean };

/** What is written in a box that has no list of its own. */
export interface OtherBox {
  of: "feature" | "theme";
  box: Field;
  written: Written[];
}

export interface Profile extends Ratings {
  cannotWait: CannotWait[];
  /** Features with strengths, and those rated so high that they are asked for. */
  strengths: Written[];
  /** Features with improvements, and those rated so low that they are asked for. */
  improvements: Written[];
  priorities: Written[];
  /** What themes say of gaps in their evidence. */
  gaps: Written[];
  /** Gaps that entries of evidence name. */
  evidenceGaps: EvidenceGap[];
  /** All that is written in the other boxes of the form, in its order. */
  others: OtherBox[];
  /** The marked features and themes, and the features and themes of marked entries and prompts. */
  sensitive: string[];
  /** Themes out of scope, and features out of scope whose theme is in. */
  out: Place[];
}

/**
 * The profile of a record.
 *
 * @param seen what may be seen of its texts.
 */
export function profile(guide: Guide, answers: Answers, seen: View): Profile {
  const { themes, progress } = ratings(guide, answers);
  const features = themes.flatMap((theme) => theme.features);
  const { shareFrom, improveTo, featureFields, themeFields } = guide;
  const strengths = fieldFor("strengths", featureFields);
  const improvements = fieldFor("improvements", featureFields);
  const priorities = fieldFor("priorities", themeFields);
  const listed = [strengths, improvements, priorities, fieldFor("evidence-gaps", themeFields)];
  const others = (of: OtherBox["of"], rated: Rated[], boxes: Field[]): OtherBox[] =>
    boxes.filter((box) => !listed.includes(box))
      .map((box) => ({ of, box, written: writtenIn(rated, box, answers, seen) }));
  const evidence = allEvidence(inScope(guide, answers), answers);
  return {
    themes,
    progress,
    cannotWait: cannotWait(guide, answers, seen),
    strengths: writtenIn(
      features,
      strengths,
      answers,
      seen,
      (level) => shareFrom !== null && level >= shareFrom,
    ),
    improvements: writtenIn(
      features,
      improvements,
      answers,
      seen,
      (level) => improveTo !== null && level <= improveTo,
    ),
    priorities: writtenIn(themes, priorities, answers, seen),
    gaps: writtenGaps(guide, answers, seen),
    evidenceGaps: withGap(evidence).map((one) =>
      seen.isHeldBack(one.item)
        ? { ...one, what: "", group: "", where: "", shows: "", gap: "", isHeldBack: true }
        : { ...one, isHeldBack: false }
    ),
    others: [
      ...others("feature", features, featureFields),
      ...others("theme", themes, themeFields),
    ],
    sensitive: markedSensitive(answers),
    out: guide.themes.flatMap((theme): Place[] =>
      isOut(answers, theme.id)
        ? [theme]
        : theme.features.filter(({ id }) => isFeatureOut(answers, theme.id, id))
    ),
  };
}
