/** Finding the parts of a component in the page's HTML, and hearing what is pressed in it. */
import { press } from "./press.ts";

/**
 * The element in `root` that matches, of the type given.
 *
 * @throws {Error} naming the selector, when the page does not hold it: the template is at fault.
 */
export function part<T extends Element>(
  root: ParentNode,
  selector: string,
  type: abstract new (...args: never[]) => T,
): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page holds no ${selector}`);
  return element;
}

/** A copy of the one element a template holds. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const first = template.content.firstElementChild;
  if (!first) throw new Error("The page holds an empty template");
  return document.importNode(first, true) as HTMLElement;
}

/** Put words into the place in `root` that is kept for them. The same words are not drawn anew. */
export function put(root: ParentNode, slot: string, words: string): void {
  const place = part(root, `[data-slot="${slot}"]`, HTMLElement);
  if (place.textContent !== words) place.textContent = words;
}

/**
 * Call `act` when the button of this action in `root` is pressed, wherever in it it stands. While
 * the promise it returns is not settled, no further press of that button counts.
 */
export function onAction(
  root: Element,
  action: string,
  act: (button: HTMLElement) => unknown,
): void {
  root.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>(`[data-action="${action}"]`);
    if (button && root.contains(button)) press(button, event, () => act(button));
  });
}

/** Call `act` when the form is sent; as for a button, one time after the other. */
export function onSubmit(form: HTMLFormElement, act: () => unknown): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    press(form, event, act);
  });
}
