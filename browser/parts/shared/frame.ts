/** When a page is to be drawn. */

/** What says so. */
export interface Clock {
  atNextFrame(call: () => void): () => void;
  atLatest(call: () => void): void;
}

/** A page that is covered may get no frames, and does not say so. In milliseconds. */
const LONGEST = 250;

/**
 * Call back before the browser next draws the page; soon, where it is hidden and never drawn.
 *
 * @returns what calls it off.
 */
export function atNextFrame(call: () => void): () => void {
  const isHidden = document.visibilityState === "hidden";
  const frame = isHidden ? 0 : requestAnimationFrame(() => once());
  const timer = setTimeout(() => once(), isHidden ? 0 : LONGEST);
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const once = () => {
    cancel();
    call();
  };
  return cancel;
}

/** Call back, without waiting for a frame, before the page is printed, and when it is turned to. */
export function atLatest(call: () => void): void {
  addEventListener("beforeprint", call);
  document.addEventListener("visibilitychange", call);
}
