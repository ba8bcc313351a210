/** The guide on a page: one script holds it for all pages. */
import names from "../../record/names.json" with { type: "json" };
import { type Guide, type LongTexts, seenFrom, type WholeGuide } from "../../record/guide/guide.ts";
import { loadScript } from "./load_script.ts";
import type { Scripts } from "./scripts.ts";

const OFFERED = Symbol.for(names.guide);
const TEXTS = Symbol.for(names.guideTexts);

/** The guide, with its addresses as this page needs them. */
export class PageGuide {
  readonly #scripts: Scripts;
  readonly #page: string;
  #guide: Guide | undefined;

  /** @param page the path of the page. */
  constructor(scripts: Scripts, page: string) {
    this.#scripts = scripts;
    this.#page = page;
  }

  /**
   * The guide of a page whose template asks for it.
   *
   * @throws {Error} when its script is not there, did not load, or has another shape.
   */
  here(): Guide {
    const guide = this.#offered();
    if (!guide) throw new Error(`This page has no guide from ${this.#scripts.address("guide")}`);
    return guide;
  }

  /**
   * The guide on any page.
   *
   * @throws {Error} when its script cannot be loaded, or has another shape.
   */
  load(): Promise<Guide> {
    return loadScript(this.#scripts.address("guide"), () => this.#offered());
  }

  /**
   * The guide with the words of its features and prompts and its lists to tick, on any page.
   *
   * @throws {Error} when a script of theirs cannot be loaded, or has another shape.
   */
  async whole(): Promise<WholeGuide> {
    const offered = () => (globalThis as { [TEXTS]?: LongTexts })[TEXTS];
    const [guide, long] = await Promise.all([
      this.load(),
      loadScript(this.#scripts.address("guide_texts"), offered),
    ]);
    return { ...guide, ...long };
  }

  #offered(): Guide | undefined {
    const guide = (globalThis as { [OFFERED]?: Guide })[OFFERED];
    return this.#guide ??= guide && seenFrom(guide, this.#scripts.root.pathname, this.#page);
  }
}
