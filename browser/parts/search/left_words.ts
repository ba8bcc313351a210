/**
 * The words somebody looked for, left for the page that the search leads to. They come as a note in
 * the session's storage: in an address they would be sent to the server, and passed on with the
 * link. From a folder they come as `?h=`, as Firefox gives each file a storage of its own; the
 * address is then made clean.
 */
const NOTE = "a-closer-look.marked-words";
const PARAMETER = "h";

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
