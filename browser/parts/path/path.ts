/** The way on and back, past what is out of scope. */
import { type Step, stepsAround } from "../../record/guide/path.ts";
import { words } from "../../record/guide/words.ts";
import { isOut } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";

/** Of the links in the page: the first is shown while there is a step, else the second. */
const WAYS = [["back", "start"], ["next", "end"]] as const;

export const startPath: Start = (nav, { session, follow, guide }) => {
  const link = (way: string) => nav.querySelector<HTMLAnchorElement>(`[data-path="${way}"]`);
  const written = new Map(
    ["back", "next"].map((way) => [way, { href: link(way)?.href, text: link(way)?.textContent }]),
  );
  let shown = "";

  follow({
    draw: async (changes) => {
      if (!changes.isWhole && !changes.fields.some(({ field }) => field === "out")) return;
      const { answers } = session.record;
      const out = [...answers.keys()].filter((item) => isOut(answers, item)).join(" ");
      if (out === shown) return;
      shown = out;
      if (!out) return restore();
      const around = stepsAround(await guide.load(), answers, nav.dataset.at!);
      for (const [way, instead] of WAYS) {
        const a = link(way);
        if (a) lead(a, around[way], part(nav, `[data-path="${instead}"]`, HTMLAnchorElement), way);
      }
    },
  });

  function restore(): void {
    for (const [way, instead] of WAYS) {
      const a = link(way);
      const { href = "", text = "" } = written.get(way)!;
      if (a) Object.assign(a, { href, textContent: text, hidden: false });
      part(nav, `[data-path="${instead}"]`, HTMLAnchorElement).hidden = true;
    }
  }
};

function lead(
  link: HTMLAnchorElement,
  step: Step | undefined,
  instead: HTMLAnchorElement,
  way: "back" | "next",
): void {
  link.hidden = !step;
  instead.hidden = !!step;
  if (!step) return;
  const { id, href, title } = step.place;
  const name = step.isTheme ? words.rateTheme.replace("{theme}", id) : title;
  const before = way === "back" ? `${words.stepBack} ` : step.isTheme ? "" : `${words.stepNext} `;
  link.href = step.isTheme ? `${href}#rating` : href;
  link.textContent = before + name;
}
