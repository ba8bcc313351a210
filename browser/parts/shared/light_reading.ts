/** For tests: what a page says, as a person reads it. */

/** The words of an element, without what is hidden from everybody. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll("[hidden], template, script, [aria-hidden=true]")) {
    one.remove();
  }
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** The words of each element that is found and shown. */
export function allWords(root: ParentNode, selector: string): string[] {
  return shownIn(root, selector).map(wordsOf);
}

/**
 * The elements found that neither are hidden nor stand in anything hidden. Compare them by words or
 * by number: to print a whole document, as a failed comparison does, takes minutes.
 */
export function shownIn(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((one) =>
    !one.closest("[hidden]")
  );
}

/** The row of a table whose heading begins with these words. */
export function rowOf(root: ParentNode, name: string): HTMLElement | undefined {
  return shownIn(root, "tbody tr").find((row) =>
    wordsOf(row.querySelector("th")!).startsWith(name)
  );
}

/** What stands in a list of places, line by line. */
export function linesIn(root: ParentNode, list: string): string[] {
  return allWords(root, `[data-list="${list}"] [data-lines] > li`);
}

/** Use something else: the next press of a button is one of its own. */
export function moveOn(): void {
  document.body.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Press the button of an action. */
export function press(root: ParentNode, action: string): void {
  const [button] = shownIn(root, `[data-action="${action}"]`);
  if (!button || button.matches(":disabled")) {
    throw new Error(`The page shows no button ${action} that can be pressed`);
  }
  button.click();
}
