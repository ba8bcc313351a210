/** Whether a box is ticked: by its control, by a sign in it, by an x before or behind it. Pure. */
import { plain } from "./asked.ts";
import type { Line } from "./lines.ts";
import { signsIn } from "./signs.ts";

/** In characters, of what is quoted. */
const LONGEST = 300;

export interface Ticks {
  isTicked: boolean;
  /** What stands there besides, or says two things. */
  doubts: string[];
}

/**
 * @param text of the line, without what stands in controls.
 * @param labels the words beside each of its boxes; undefined: a box without words.
 */
export function ticksIn(line: Line, text: string, labels: (string | undefined)[]): Ticks {
  const beside = signsIn(labels.reduce<string>((rest, one = "") => rest.replace(one, " "), text));
  const controls = line.boxes.map(({ isTicked, sign }) => ({ isTicked, sign: signsIn(sign) }));
  const isMarked = beside.ticks > 0 || controls.some(({ sign }) => sign.ticks > 0);
  const saysSo = controls.some((one) => one.isTicked);
  if (labels.length > 1) {
    const doubts = isMarked || saysSo
      ? [`Several boxes stand in one line: “${quoted(line.text)}”. None was read.`]
      : [];
    return { isTicked: false, doubts };
  }
  const doubts = [
    ...beside.other ? [`“${quoted(beside.other)}” stands beside the box, and was not read.`] : [],
    ...controls.flatMap(({ sign }) =>
      sign.other ? [`“${quoted(sign.other)}” stands in the box, and was not read.`] : []
    ),
  ];
  const isEmpty = saysSo && !isMarked && controls.every(({ sign }) => sign.boxes > 0);
  if (isEmpty) {
    doubts.push("The box shows no tick, but its file says it is ticked. It was not read.");
  }
  return { isTicked: (isMarked || saysSo) && !isEmpty, doubts };
}

/** Somebody's words, cut short. */
export function quoted(text: string): string {
  const letters = [...plain(text)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
}
