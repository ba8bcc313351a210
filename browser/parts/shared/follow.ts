/** Draws the parts of a page anew when what they show has changed: each at most once a frame. */
import { itemOf } from "../../record/kinds/item.ts";
import {
  type Cause,
  type Change,
  Changes,
  CONTENT,
  fieldsOf,
  WHOLE,
} from "../../session/change.ts";
import { atLatest, atNextFrame, type Clock } from "./frame.ts";

/** Rows stand before fields are filled in, and fields are filled in before what depends on them. */
const PHASES = ["rows", "fill", "after"] as const;
type Phase = typeof PHASES[number];

/**
 * After these, rows and fields wait for no frame: no key may meet those of another record, or
 * replace a text of another tab that its field does not show yet.
 */
const AT_ONCE: readonly Cause[] = [...WHOLE, "elsewhere"];

/** What a part shows. */
export interface Shown {
  /** "after", unless the part makes rows or fills in fields. */
  phase?: Phase;
  /** After what it is drawn anew; after what changes the record's content, unless said. */
  causes?: readonly Cause[];
  /** Of single fields, only those of these items and of what stands under them; all, unless said. */
  items?: Iterable<string>;
  /** Once this has gone from the page the part has too, and is drawn no more. */
  within?: Element;
  /** Drawn again only when the promise, if there is one, is kept. */
  draw(changes: Changes): void | Promise<void>;
}

/** Draw a part once all parts have started, and again whenever what it shows has changed. */
export type Follow = (shown: Shown) => void;

interface Followed {
  readonly shown: Shown;
  readonly causes: ReadonlySet<Cause>;
  readonly items: ReadonlySet<string> | undefined;
  /** What has changed since it was drawn. */
  changes: Changes | undefined;
  isDrawing: boolean;
}

/** Whatever says what changed, such as a session. */
interface Source {
  onChange(hear: (change: Change) => void): void;
}

export class Redraws {
  #parts: Followed[] = [];
  #cancel: (() => void) | undefined;

  /**
   * @param failed is told of each error in drawing a part; the others are drawn all the same.
   * @param clock says when the page is to be drawn.
   */
  constructor(
    source: Source,
    readonly failed: (error: unknown) => void,
    readonly clock: Clock = { atNextFrame, atLatest },
  ) {
    source.onChange((change) => this.#hear(change));
    // Before any part: those that copy what the page shows for the printer come after.
    clock.atLatest(() => void this.flush());
  }

  readonly follow: Follow = (shown) => {
    this.#parts.push({
      shown,
      causes: new Set(shown.causes ?? CONTENT),
      items: shown.items && new Set(shown.items),
      changes: new Changes({ cause: "opened" }),
      isDrawing: false,
    });
    this.#ask();
  };

  /** Draw at once what is to be drawn; resolves when all of it is. */
  async flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    await this.#drawAll(PHASES);
  }

  async #drawAll(phases: readonly Phase[]): Promise<void> {
    this.#parts = this.#parts.filter(({ shown }) => shown.within?.isConnected ?? true);
    const done = new Set<Followed>();
    const drawing: (Promise<void> | undefined)[] = [];
    for (const phase of phases) {
      // A row that is made may hold rows of its own, which are followed only then.
      for (let part = this.#next(phase, done); part; part = this.#next(phase, done)) {
        done.add(part);
        drawing.push(this.#draw(part));
      }
    }
    await Promise.all(drawing);
  }

  #next(phase: Phase, done: Set<Followed>): Followed | undefined {
    return this.#parts.find((part) =>
      (part.shown.phase ?? "after") === phase && part.changes && !part.isDrawing && !done.has(part)
    );
  }

  #hear(change: Change): void {
    const concerned = this.#parts.filter((part) => concerns(part, change));
    for (const part of concerned) (part.changes ??= new Changes()).add(change);
    if (concerned.length) this.#ask();
    if (AT_ONCE.includes(change.cause)) void this.#drawAll(["rows", "fill"]);
  }

  #ask(): void {
    this.#cancel ??= this.clock.atNextFrame(() => void this.flush());
  }

  #draw(part: Followed): Promise<void> | undefined {
    const changes = part.changes!;
    part.changes = undefined;
    try {
      const drawn = part.shown.draw(changes);
      if (!drawn) return undefined;
      part.isDrawing = true;
      return drawn.catch(this.failed).finally(() => {
        part.isDrawing = false;
        if (part.changes) this.#ask();
      });
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }
}

function concerns({ causes, items }: Followed, change: Change): boolean {
  if (!causes.has(change.cause)) return false;
  const fields = fieldsOf(change);
  if (!items || fields.length === 0) return true;
  return fields.some(({ item }) =>
    items.has(item) || itemOf(item).owners.some((owner) => items.has(owner))
  );
}
