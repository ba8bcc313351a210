/** What a component of a page is given. */
import type { Session } from "../../session/session.ts";
import type { Follow } from "./follow.ts";
import type { PageGuide } from "./page_guide.ts";
import type { Problems } from "./problems.ts";
import type { Scripts } from "./scripts.ts";

/** The page a component works in. */
export interface Page {
  session: Session;
  /** Draws the component once all have started, and whenever what it shows has changed. */
  follow: Follow;
  problems: Problems;
  guide: PageGuide;
  /** The site's scripts: some are loaded only when they are needed. */
  scripts: Scripts;
  /** The release of the site, for exported files. */
  release: string;
}

/** Bring one component to life on its element of the page; it is drawn through `follow`. */
export type Start<T extends HTMLElement = HTMLElement> = (
  element: T,
  page: Page,
) => void;
