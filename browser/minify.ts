/**
 * Make scripts smaller than the bundler does: names of their own top level are short too, and what
 * is said twice is said once. Reads `{name: script}` as JSON, and prints the same with less in it.
 */
import { minify } from "terser";

const scripts: { [name: string]: string } = await new Response(Deno.stdin.readable).json();
// Each script is whole in itself: nothing finds a name of it from outside.
const options = { compress: { passes: 1, toplevel: true }, mangle: { toplevel: true } };

for (const [name, script] of Object.entries(scripts)) {
  const { code } = await minify(script, options);
  if (code === undefined) throw new Error(`Nothing is left of ${name}`);
  scripts[name] = code;
}
await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(scripts)));
