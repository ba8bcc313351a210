/** What stands round every page, and follows how far it is scrolled. Nothing here acts on a key. */
import { openDetails } from "./details.ts";
import { fitMenus, followMenus, showCurrent } from "./menus.ts";
import { letScroll, nameWhatIsCut } from "./overflow.ts";
import { copyQuotes } from "./quote.ts";
import { showTitle } from "./title.ts";

/** `more` is what else follows on this page, such as its list of contents. */
export function startFrame(more: () => void = () => {}): void {
  document.documentElement.classList.replace("no-js", "js");
  const follow = () => {
    fitMenus();
    showTitle();
    more();
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  // Also when a part of the page grows or goes.
  new ResizeObserver(soon).observe(document.body);
  addEventListener("resize", soon);
  follow();
  showCurrent();
  followMenus();
  letScroll();
  nameWhatIsCut();
  openDetails();
  copyQuotes();
}
