/** The header says which page this is, once the page's own heading is scrolled away. */
import { headerHeight } from "./header.ts";

export function showTitle(): void {
  const heading = document.querySelector("article h1");
  if (!heading) return;
  const away = heading.getBoundingClientRect().bottom < headerHeight();
  document.querySelector('[data-md-component="header-title"]')
    ?.classList.toggle("md-header__title--active", away);
}
