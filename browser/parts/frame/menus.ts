/** The menus at the sides: as high as there is room, the page's own entry in sight, and whether there is more. */
import { headerHeight } from "./header.ts";

const MENUS = '[data-md-component="sidebar"]:not([hidden])';
const WRAP = ".md-sidebar__scrollwrap";

/** Keep each menu that scrolls along between the header and the foot. */
export function fitMenus(): void {
  const header = headerHeight();
  for (const menu of document.querySelectorAll<HTMLElement>(MENUS)) {
    const wrap = menu.querySelector<HTMLElement>(WRAP);
    const beside = menu.parentElement;
    if (!wrap || !beside) continue;
    const { position, paddingTop, paddingBottom } = getComputedStyle(menu);
    // In a narrow window it is a drawer, as high as the window.
    const along = position === "sticky";
    const { top, bottom } = beside.getBoundingClientRect();
    const room = Math.min(innerHeight, bottom) - Math.max(header, top);
    const least = parseFloat(paddingTop) + parseFloat(paddingBottom);
    const height = along ? `${Math.max(0, room - least)}px` : "";
    menu.style.top = along ? `${header}px` : "";
    // What is set anew is laid out anew.
    if (wrap.style.height !== height) wrap.style.height = height;
    sayWhetherItGoesOn(menu, wrap);
  }
}

/** Say at each menu's foot whether more of it lies below, while it is scrolled too. */
export function followMenus(): void {
  for (const menu of document.querySelectorAll<HTMLElement>(MENUS)) {
    const wrap = menu.querySelector<HTMLElement>(WRAP);
    wrap?.addEventListener("scroll", () => sayWhetherItGoesOn(menu, wrap), { passive: true });
  }
}

function sayWhetherItGoesOn(menu: HTMLElement, wrap: HTMLElement): void {
  // A drawer, which has no height of ours, is as high as the window.
  const along = wrap.style.height !== "";
  // Less than a line of room may be left by the menu's own padding.
  const below = wrap.scrollHeight - wrap.scrollTop - wrap.clientHeight;
  menu.classList.toggle("md-sidebar--goes-on", along && below > 8);
}

/** Bring the entry of the open page to the middle of its menu, where it is far down in it. */
export function showCurrent(): void {
  for (const wrap of document.querySelectorAll<HTMLElement>(`${MENUS} ${WRAP}`)) {
    const entry = wrap.querySelector<HTMLElement>(".md-nav__link--active");
    if (!entry?.offsetParent) continue;
    const down = entry.getBoundingClientRect().top - wrap.getBoundingClientRect().top;
    if (down + entry.offsetHeight > wrap.clientHeight) {
      wrap.scrollTop = down - wrap.clientHeight / 2;
    }
  }
}
