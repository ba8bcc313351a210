/** The list of what is on the page: what has been passed, and where the reader is. */
import { placeOf } from "./place.ts";

/** Mark each entry whose place is at the top of the window or above it, the last of them as here. */
export function markContents(): void {
  const lists = document.querySelectorAll('[data-md-component="toc"]');
  if (!lists.length) return;
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const padding = parseFloat(scrollPaddingTop) || 0;
  const isEnd = isAtTheEnd();
  for (const list of lists) {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const passed = new Set(links.filter((link) => isEnd || isPassed(link, padding)));
    const last = [...passed].at(-1);
    for (const link of links) {
      link.classList.toggle("md-nav__link--passed", passed.has(link));
      link.classList.toggle("md-nav__link--active", link === last);
      if (link === last) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }
}

/** Where what is left of the page is too short to bring its places to the top. */
function isAtTheEnd(): boolean {
  return scrollY > 0 && scrollY + innerHeight >= Math.floor(document.body.offsetHeight);
}

function isPassed({ hash }: HTMLAnchorElement, padding: number): boolean {
  const place = placeOf(hash);
  if (!place) return false;
  // A place that was gone to stands as far under the top as this; a pixel may be lost in rounding.
  const stop = padding + (parseFloat(getComputedStyle(place).scrollMarginTop) || 0);
  return place.getBoundingClientRect().top <= stop + 1;
}
