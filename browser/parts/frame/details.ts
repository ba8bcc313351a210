/** What is folded is opened when its address is gone to, and on paper. */
import { placeOf } from "./place.ts";

export function openDetails(): void {
  openTarget();
  addEventListener("hashchange", openTarget);
  const paper = matchMedia("print");
  let opened: HTMLDetailsElement[] = [];
  const turn = (printed: boolean) => {
    for (const details of opened) details.open = false;
    opened = printed ? closed() : [];
    for (const details of opened) details.open = true;
  };
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
  paper.addEventListener("change", () => turn(paper.matches));
}

/** What has changed since the guide is on paper only where somebody has opened it. */
function closed(): HTMLDetailsElement[] {
  const folded = ".md-content details:not([open], aside[data-since-notes] details)";
  return [...document.querySelectorAll<HTMLDetailsElement>(folded)];
}

/** The drawer is put away too: it lies over the place. */
function openTarget(): void {
  const drawer = document.querySelector<HTMLInputElement>("#__drawer");
  if (drawer) drawer.checked = false;
  const target = placeOf(location.hash);
  const details = target?.closest<HTMLDetailsElement>("details:not([open])");
  if (!target || !details) return;
  details.open = true;
  target.scrollIntoView();
}
