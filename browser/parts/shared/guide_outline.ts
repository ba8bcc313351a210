/** The guide's outline, as the page holds it. */
import type { Outline } from "../../record/guide/outline.ts";
import { part } from "./element.ts";

export function outlineOf(root: ParentNode): Outline {
  return JSON.parse(part(root, "[data-outline]", HTMLElement).textContent);
}
