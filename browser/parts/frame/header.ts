/** How much of the window the header takes, in CSS pixels. */
export function headerHeight(): number {
  return document.querySelector<HTMLElement>(".md-header")?.offsetHeight ?? 0;
}
