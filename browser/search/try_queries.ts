/**
 * Finds as the page does, for the tests. The first line given is the index; each line after it is a
 * query, as a JSON text. Each line printed is what was found, as JSON.
 */
import { Finder } from "./finder.ts";
import { labelOf } from "./kinds.ts";

const [index = "", ...queries] = (await new Response(Deno.stdin.readable).text()).trim().split(
  "\n",
);
const finder = await Finder.of(JSON.parse(index));
for (const line of queries) {
  const query: string = JSON.parse(line);
  const { entries, ...more } = finder.find(query);
  const found = entries.map((entry) => ({
    address: entry.page + (entry.anchor ? `#${entry.anchor}` : ""),
    name: `${labelOf(entry)} ${entry.title ?? ""}`.trim(),
    within: entry.within ?? "",
    text: entry.text ?? "",
  }));
  console.log(JSON.stringify({ query, found, ...more }));
}
