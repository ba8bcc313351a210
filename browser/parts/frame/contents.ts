/** The list of what is on the page: what has been passed, and where the reader is. */

/** Mark each entry whose place is at the top of the window or above it, the last of them as here. */
export function markContents(): void {
  for (const list of document.querySelectorAll('[data-md-component="toc"]')) {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const passed = links.filter((link) => atTheEnd() || isPassed(link));
    for (const link of links) {
      const here = link === passed.at(-1);
      link.classList.toggle("md-nav__link--passed", passed.includes(link));
      link.classList.toggle("md-nav__link--active", here);
      if (here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }
}

/** Where what is left of the page is too short to bring its places to the top. */
function atTheEnd(): boolean {
  return scrollY > 0 && scrollY + innerHeight >= Math.floor(document.body.offsetHeight);
}

function isPassed({ hash }: HTMLAnchorElement): boolean {
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!place) return false;
  // A place that was gone to stands as far under the top as this; a pixel may be lost in rounding.
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const { scrollMarginTop } = getComputedStyle(place);
  const stop = (parseFloat(scrollPaddingTop) || 0) + (parseFloat(scrollMarginTop) || 0);
  return place.getBoundingClientRect().top <= stop + 1;
}
