/** Home leads back to where the work stopped, in the record that is open. */
import { isExample } from "../../record/example.ts";
import { isOf, standingOf } from "../../record/progress.ts";
import { isFeatureOut } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";
import { dayAndTime } from "../shared/when.ts";

export const startContinue: Start = (section, { session, follow }) => {
  const link = part(section, "[data-continue]", HTMLAnchorElement);
  const scope = { href: link.href, title: link.textContent!.trim() };
  const places = [
    ...document.querySelectorAll<HTMLAnchorElement>("[data-place-list] a[data-place]"),
  ];

  follow({
    causes: ["opened", "read", "edited", "elsewhere", "saving"],
    draw: () => {
      const { answers } = session.record;
      const last = session.lastPlace();
      section.hidden = last === undefined || !session.stored || isExample(session.record);
      if (last === undefined) return;
      const place = places.find(({ dataset }) => isOf(dataset.place!, last));
      link.href = place?.href ?? scope.href;
      link.textContent = place ? `Continue: ${place.textContent!.trim()}` : scope.title;
      const features = places.filter(({ dataset: { place, placeIn } }) =>
        placeIn && !isFeatureOut(answers, placeIn, place!)
      );
      const rated = features.filter(({ dataset }) =>
        typeof standingOf(answers, dataset.place!) === "number"
      );
      put(section, "rated", `${rated.length} of ${features.length} features rated.`);
      put(section, "changed", `on ${dayAndTime(session.record.changed)}`);
    },
  });
};
