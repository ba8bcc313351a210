/** How much of the window the header takes, in CSS pixels. In a low window it goes with the page. */
export function headerHeight(): number {
  const header = document.querySelector<HTMLElement>(".md-header");
  return Math.max(0, header?.getBoundingClientRect().bottom ?? 0);
}
