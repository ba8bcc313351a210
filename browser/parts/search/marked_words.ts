/**
 * The words somebody looked for, marked on the page that the search led to. They come as a note in
 * the session's storage: in an address they would be sent to the server, and passed on with the
 * link. From a folder they come as `?h=`, as Firefox gives each file a storage of its own; the
 * address is then made clean.
 */
const NOTE = "a-closer-look.marked-words";
const PARAMETER = "h";
/** Where marks would be in the way: what is typed or pressed, and what scripts write. */
const LEFT_ALONE = "script, style, template, svg, textarea, select, button, mark, dialog, " +
  '[data-part~="record-bar"], [role="status"]';

/** Leave `words` for the page at `address`; returns the address to open. */
export function leaveFor(address: string, words: string[]): string {
  const url = new URL(address);
  if (url.protocol === "file:") {
    for (const word of new Set(words)) url.searchParams.append(PARAMETER, word);
    return url.href;
  }
  try {
    sessionStorage.setItem(NOTE, JSON.stringify(words));
  } catch {
    // Where the browser forbids storage, nothing is marked.
  }
  return address;
}

/** What was left for this page, once. */
export function takeWords(): string[] {
  const url = new URL(location.href);
  const words = [...url.searchParams.getAll(PARAMETER), ...noted()];
  if (!url.searchParams.has(PARAMETER)) return words;
  url.searchParams.delete(PARAMETER);
  history.replaceState(history.state, "", url);
  return words;
}

function noted(): string[] {
  try {
    const note = sessionStorage.getItem(NOTE);
    sessionStorage.removeItem(NOTE);
    const words: unknown = JSON.parse(note ?? "[]");
    return Array.isArray(words) ? words.map(String) : [];
  } catch {
    return [];
  }
}

/** Mark the words in `root`, wherever they stand as whole words; marks of before are taken away. */
export function markWords(root: Element | null, words: string[]): void {
  if (!root) return;
  for (const mark of root.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  root.normalize();
  const pattern = patternOf(words);
  if (!pattern) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.parentElement?.closest(LEFT_ALONE)) mark(text, pattern);
  }
}

function patternOf(words: string[]): RegExp | undefined {
  const parts = words.flatMap((word) => {
    const escaped = word.trim().replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
    return escaped ? [escaped.replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]")] : [];
  });
  if (parts.length === 0) return undefined;
  parts.sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function mark(text: Text, pattern: RegExp): void {
  const pieces: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { 0: found, index } of text.data.matchAll(pattern)) {
    const marked = document.createElement("mark");
    marked.textContent = found;
    pieces.push(text.data.slice(end, index), marked);
    end = index + found.length;
  }
  if (pieces.length > 0) text.replaceWith(...pieces, text.data.slice(end));
}
