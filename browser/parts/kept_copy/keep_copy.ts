/** Where a file is chosen for the copy of a record. */
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { type Way, withKeptCopy } from "./kept_copy.ts";

export const startKeepCopy: Start = (section, page) => {
  const { session, follow } = page;
  const canKeep = "showOpenFilePicker" in globalThis;
  part(section, "[data-can]", HTMLElement).hidden = !canKeep;
  part(section, "[data-cannot]", HTMLElement).hidden = canKeep;
  const kept = part(section, "[data-kept]", HTMLElement);
  onAction(
    section,
    "keep-copy",
    (button) =>
      withKeptCopy(page, ({ keepCopyIn }) => keepCopyIn(button.dataset.way as Way, section, page)),
  );
  follow({
    causes: ["opened", "read", "saving"],
    draw: () => {
      kept.hidden = !session.isKept;
    },
  });
};
