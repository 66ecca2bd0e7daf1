import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildWeb, openAtlas, visit, watchedPage } from "../test/browser.ts";

/**
 * The pictures of the README and of docs/web.md, taken from the bundled data: the first screen of Cape Town's page, the
 * map with its ties, the whole as a graph, and the comparison with Tokyo.
 * `npx node scripts/pictures.ts` makes it again.
 */
const FOLDER = join(import.meta.dirname, "..", "docs", "images");
const PICTURE = join(FOLDER, "assessment.png");
const MAP = join(FOLDER, "map.png");
const GRAPH = join(FOLDER, "graph.png");
const COMPARISON = join(FOLDER, "comparison.png");

buildWeb();
const atlas = await openAtlas();
const { page } = await watchedPage(atlas, { colorScheme: "light", viewport: { width: 1280, height: 900 } });
await visit(page, "city/Cape%20Town");
await page.locator(".side-note").last().waitFor();
const end = await page.locator("#findings").boundingBox();
mkdirSync(FOLDER, { recursive: true });
await page.screenshot({
  path: PICTURE,
  clip: { x: 0, y: 0, width: 1280, height: Math.ceil((end?.y ?? 0) + (end?.height ?? 0) + 32) },
});
for (const [file, address] of [
  [MAP, "map?region=Africa&city=gn:3369157"],
  [COMPARISON, "compare?city=gn:3369157&city=gn:1850147"],
] as const) {
  await visit(page, address);
  await page.waitForTimeout(5000);
  await page.evaluate("scrollTo(0, 0)");
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: 1280, height: 900 } });
}
await visit(page, "graph");
await page.waitForTimeout(8000);
await page.locator(".graph-stage").screenshot({ path: GRAPH });
await atlas.close();
for (const each of [PICTURE, MAP, GRAPH, COMPARISON])
  console.log(`${each}: ${Math.round(statSync(each).size / 1000)} kB`);
