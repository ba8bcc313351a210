/** The element that an address leads to; undefined where there is none, or it cannot be read. */
export function placeOf(hash: string): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined;
  } catch {
    return undefined; // A "%" that stands for nothing.
  }
}
