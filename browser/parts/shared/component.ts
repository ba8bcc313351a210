/** What a component of a page is given. */
import type { Session } from "../../session/session.ts";
import type { PageGuide } from "./page_guide.ts";
import type { Problems } from "./problems.ts";

/** The page a component works in. */
export interface Page {
  session: Session;
  problems: Problems;
  guide: PageGuide;
  /** The release of the site, for exported files. */
  release: string;
}

/**
 * Bring one component to life on its element of the page.
 *
 * What has to be read from the store first is shown once the promise, if there is one, is kept.
 */
export type Start<T extends HTMLElement = HTMLElement> = (
  element: T,
  page: Page,
) => void | Promise<void>;
