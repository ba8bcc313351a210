/**
 * Offers to reload the page when a script that it asked for late did not come: the site may have
 * been replaced by a new release since the page was opened.
 */
import type { Start } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";
import { LATE_SCRIPT } from "../shared/load_script.ts";

export const startReload: Start = (offer) => {
  onAction(offer, "reload", () => location.reload());
  document.addEventListener(LATE_SCRIPT.gone, () => offer.hidden = false);
  document.addEventListener(LATE_SCRIPT.came, () => offer.hidden = true);
};
