/**
 * Put the site's sheets together into one: of the theme's only what pages or scripts use, of ours
 * all of it, and both as small as they go, the names of their variables too. Reads a task as JSON, and prints the sheet.
 */
import initialise, {
  Features,
  type Selector,
  type SelectorComponent,
  transform,
} from "lightningcss-wasm";

await initialise();

interface Task {
  /** What is cut down to what is used. */
  theme: string;
  /** What comes after it, whole. */
  ours: string;
  /** Every name that pages or scripts use: tags, `.classes`, ids, attributes and their values. */
  used: string[];
}

const { theme, ours, used } = await new Response(Deno.stdin.readable).json() as Task;
const names = new Set(used);

function minified(css: string, options: object = {}): string {
  const { code } = transform({
    filename: "sheet.css",
    code: new TextEncoder().encode(css),
    minify: true,
    // Older browsers do not know the shorter form of what a query compares.
    include: Features.MediaQueries,
    ...options,
  });
  return new TextDecoder().decode(code);
}

const isUsed = (selector: Selector): boolean => selector.every(mayMatch);

/** What stands in `:not()`, and all that is said of states, may hold for anything. */
function mayMatch(component: SelectorComponent): boolean {
  switch (component.type) {
    case "class":
      return names.has(`.${component.name}`);
    case "id":
    case "type":
      return names.has(component.name);
    case "attribute": {
      const { name, operation } = component;
      return names.has(name) && (operation?.operator !== "equal" || names.has(operation.value));
    }
    case "pseudo-class":
      return !["is", "where", "any", "has"].includes(component.kind) ||
        (component as { selectors: Selector[] }).selectors.some(isUsed);
    default:
      return true;
  }
}

/** Variables and motions that nothing asks for. */
function unasked(css: string): string[] {
  const all = (pattern: RegExp) => [...css.matchAll(pattern)].map(([, name]) => name!);
  const asked = new Set(all(/var\((--[\w-]+)/g));
  const variables = all(/(--[\w-]+)\s*:/g).filter((name) => !asked.has(name) && !names.has(name));
  const motions = all(/@keyframes ([\w-]+)/g).filter((name) => css.split(name).length === 2);
  return [...variables, ...motions];
}

/** A variable's name, which no class ends with. */
const VARIABLE = /(?<![\w-])--[\w-]+/g;

/** Nothing but the sheet calls its variables: their names are as short as they go. */
function withShortVariables(css: string): string {
  const count = new Map<string, number>();
  for (const [name] of css.matchAll(VARIABLE)) count.set(name, (count.get(name) ?? 0) + 1);
  const named = [...count.keys()].filter((name) => !names.has(name))
    .sort((a, b) => count.get(b)! - count.get(a)!);
  const free = shortNames().filter((name) => !names.has(name));
  const short = new Map(named.map((name, index) => [name, free[index]!]));
  return css.replace(VARIABLE, (name) => short.get(name) ?? name);
}

function shortNames(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return ["", ...letters].flatMap((first) => letters.map((last) => `--${first}${last}`));
}

let sheet = minified(theme, {
  visitor: { Selector: (selector: Selector) => isUsed(selector) ? undefined : [] },
}) + minified(ours);
// A variable may be asked for only by one that goes.
for (let before = ""; before !== sheet;) {
  before = sheet;
  sheet = minified(sheet, { unusedSymbols: unasked(sheet) });
}
await Deno.stdout.write(new TextEncoder().encode(withShortVariables(sheet)));
