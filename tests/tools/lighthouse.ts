/**
 * Prints, as JSON, Lighthouse's scores (0 to 100) of the pages named as arguments, each with the
 * audits that cost it points. The first argument is the browser, the second its switches as JSON.
 */
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [chromePath, switches, ...pages] = Deno.args as [string, string, ...string[]];
const chromeFlags: string[] = ["--headless", ...JSON.parse(switches)];
const onlyCategories = ["accessibility", "best-practices", "performance"];
const browser = await launch({ chromePath, chromeFlags });
const read = [];
for (const page of pages) {
  const result = await lighthouse(page, { port: browser.port, onlyCategories, logLevel: "silent" });
  if (!result) throw new Error(`${page}: no result`);
  const { categories, audits } = result.lhr;
  const scores = Object.fromEntries(
    Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
  );
  const costs = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight && (audits[id]?.score ?? 1) < 1).map(({ id }) =>
      `${id} ${audits[id]?.displayValue ?? ""}`.trim()
    )
  );
  read.push({ page, scores, costs });
}
browser.kill();
console.log(JSON.stringify(read));
Deno.exit(0);
