/** A press on a number of the guide copies what stands there, with its source and its address. */

const NUMBERS = "a[data-quote], a[data-paragraph]";

export function copyQuotes(): void {
  const said = document.querySelector<HTMLElement>("[data-copied]");
  if (!said) return;
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(NUMBERS) : null;
    // It is a link all the same: the address changes, and can be bookmarked.
    said.textContent = link && copied(quoteOf(link, said.dataset.copied!))
      ? `${numberOf(link)} is copied, with its source and address.`
      : "";
  });
}

/** The words, where they are from, and where they stand here. */
export function quoteOf(link: HTMLAnchorElement, source: string): string {
  const number = numberOf(link);
  const isPrompt = link.dataset.quote !== undefined;
  const words = isPrompt ? wordsOf(`[data-source-id="${number}"]`) : blockOf(link);
  const from = isPrompt ? `${source}, ${number}` : `Retold from ${source}, paragraph ${number}`;
  return `${isPrompt ? `“${words}”` : words}\n${from}\n${link.href}`;
}

function numberOf({ dataset: { quote, paragraph } }: HTMLAnchorElement): string {
  return quote ?? paragraph ?? "";
}

function wordsOf(selector: string): string {
  return inWords(document.querySelector(selector));
}

/** The paragraph or list entry that the number stands in, without the numbers in it. */
function blockOf(link: Element): string {
  const block = link.closest("p, li, dd, td")?.cloneNode(true) as Element | undefined;
  for (const mark of block?.querySelectorAll(`${NUMBERS}, [popover]`) ?? []) mark.remove();
  return inWords(block);
}

function inWords(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** On plain HTTP a page has no clipboard of its own: the browser's own copying is asked for it. */
function copied(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give);
  }
}
