/**
 * What a page knows of the log of this site's databases: that it is whole, with no entry in it that
 * a kill has torn. Once known that holds as long as the browser runs, and is worth nothing after.
 *
 * No mark that outlives the browser can tell. Chromium still writes of its own when a page's last
 * write is complete, and other pages of this address write into the same log: it can be torn after
 * a mark was taken away. So each page gives its word to the next in its tab, which sees that both
 * are of one run: the first was left only when the way to the second had begun.
 */
const NAME = "a-closer-look-log";

/** The page before this one in its tab. */
export interface Before {
  /** When it said that the log was whole, as it was left; NaN where it did not. In Unix milliseconds. */
  left: number;
  /** Whether the browser names one of this address that gave way to this page. */
  isNamed: boolean;
}

/**
 * Whether the page before gave its word in this run of the browser: when the way to this page had
 * begun, at `start`. A tab that comes back after a crash can bring an old word. It is then older
 * than the page, unless the clock was set back; and the browser names no page before.
 */
export function isOfThisRun({ left, isNamed }: Before, start: number): boolean {
  return isNamed && left >= start;
}

/** This page's knowledge. Each page of a tab has its own. */
export class WholeLog {
  #isKnown = false;

  /** Whether this page knows, of itself or from the page before it. */
  get isKnown(): boolean {
    if (!this.#isKnown && isOfThisRun(pageBefore(), performance.timeOrigin)) this.know();
    return this.#isKnown;
  }

  /** This page knows, and says so when it is left. */
  know(): void {
    this.#isKnown = true;
    addEventListener("pagehide", this.#giveWord);
  }

  /** A write may have failed halfway, as on a full disk. */
  doubt(): void {
    this.#isKnown = false;
    removeEventListener("pagehide", this.#giveWord);
  }

  #giveWord = () => {
    try {
      sessionStorage.setItem(NAME, String(performance.timeOrigin + performance.now()));
    } catch {
      // No such storage: the next page begins a new log.
    }
  };
}

/** A word is heard once. */
function pageBefore(): Before {
  // Chromium names it from release 123 on.
  const isNamed = Boolean(globalThis.navigation?.activation?.from);
  try {
    const word = sessionStorage.getItem(NAME);
    sessionStorage.removeItem(NAME);
    return { left: Number(word ?? NaN), isNamed };
  } catch {
    return { left: NaN, isNamed };
  }
}
