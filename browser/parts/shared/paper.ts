/** What of a page goes on paper. */

/** Keep an element off the paper, or let it on; the style of the paper says when anything is left out. */
export function keepOffPaper(element: Element, isHeldBack: boolean): void {
  element.classList.toggle("not-printed", isHeldBack);
}

export function isKeptOffPaper(element: Element): boolean {
  return element.classList.contains("not-printed");
}
