/**
 * Where the site's scripts are. All names of one build end in the same mark (`guide.0f3c9a81d2.js`),
 * which a page's own script reads from its own: so no page meets a script of another release.
 */
export class Scripts {
  /** The folder of the whole site. */
  readonly root: URL;
  readonly #folder: URL;
  readonly #ending: string;

  /** @param own the address of the page's own script, in its folder below that of the others. */
  constructor(own: string) {
    this.#folder = new URL("..", own);
    this.root = new URL("..", this.#folder);
    const name = own.slice(own.lastIndexOf("/"));
    this.#ending = name.slice(name.indexOf("."));
  }

  /** The address of a script by its name, such as "guide". */
  address(name: string): string {
    return new URL(name + this.#ending, this.#folder).href;
  }
}
