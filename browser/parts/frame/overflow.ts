/** What has no room: code that scrolls sideways takes the keys, and a name cut short is told. */

/** Let the arrow keys scroll code that is wider than its box. */
export function letScroll(): void {
  const boxes = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const code of document.querySelectorAll("pre > code")) boxes.observe(code);
}

/** Give what a menu or the header cuts short as its title, to whoever points at it. */
export function nameWhatIsCut(): void {
  document.body.addEventListener("mouseover", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(".md-ellipsis")) return;
    if (target.offsetWidth < target.scrollWidth) target.title = target.textContent.trim();
    else target.removeAttribute("title");
  });
}
