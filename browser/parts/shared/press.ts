/**
 * One press of a control is one piece of work, however a hand trembles or a key is held.
 *
 * A further press of the same control counts for nothing while its work runs, nor soon after it
 * began, unless another control was used between. The second half of a double press counts for
 * nothing where it meets another control: a list has moved up meanwhile, or a dialog has closed.
 */

/** So long after it began, a press for the same work is no new one. In milliseconds. */
const AGAIN = 300;
const CONTROLS = "a[href], button, input, label, select, summary, textarea";

interface Press {
  control: Element;
  event: Event;
}

/** What was pressed on a page, for all of its scripts: some come late and bring this one again. */
interface Presses {
  last?: Press | undefined;
  readonly working: WeakSet<Element>;
  readonly watched: WeakSet<Document>;
}

const PRESSES = Symbol.for("a-closer-look.presses");
const presses = (globalThis as { [PRESSES]?: Presses })[PRESSES] ??= {
  working: new WeakSet(),
  watched: new WeakSet(),
};

/** Do the work of this press, unless it is the one before once more. */
export function press(control: Element, event: Event, work: () => unknown): void {
  watchPresses();
  if (isAgain(control, event)) return;
  const done = work();
  // What is done at once, such as a row more, is done as often as it is asked for.
  if (!(done instanceof Promise)) return;
  presses.last = { control, event };
  presses.working.add(control);
  void done.finally(() => presses.working.delete(control));
}

/** Several parts may hear one event. */
function isAgain(control: Element, event: Event): boolean {
  const { last, working } = presses;
  if (last?.event === event) return false;
  return working.has(control) ||
    (last?.control === control && event.timeStamp - last.event.timeStamp < AGAIN);
}

/** Take note of what is pressed on the page, before anything on it acts. */
export function watchPresses(): void {
  if (presses.watched.has(document)) return;
  presses.watched.add(document);
  /** What a double press began on: nothing, where that was on the page before. */
  let begunOn: Element | null | undefined;
  const use = ({ target }: Event) => {
    if (controlOf(target) !== presses.last?.control) presses.last = undefined;
  };
  document.addEventListener("click", (event) => {
    const control = controlOf(event.target);
    if (event.detail === 1) begunOn = control;
    if (event.detail > 1 && control !== begunOn) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (control) use(event);
  }, true);
  document.addEventListener("input", use, true);
  document.addEventListener("change", use, true);
  document.addEventListener("keydown", (event) => {
    // A key that is held presses a button over and over.
    const isHeld = event.repeat && event.key === "Enter";
    if (isHeld && controlOf(event.target)?.matches("button")) event.preventDefault();
  }, true);
}

function controlOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(CONTROLS) : null;
}
