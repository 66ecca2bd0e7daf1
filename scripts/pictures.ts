import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildWeb, openAtlas, visit, watchedPage } from "../test/browser.ts";

/**
 * The pictures of the README and of docs/web.md, taken from the bundled data: the first screen of Cape Town's page, and the
 * map with its ties.
 * `npx node scripts/pictures.ts` makes it again.
 */
const FOLDER = join(import.meta.dirname, "..", "docs", "images");
const PICTURE = join(FOLDER, "assessment.png");
const MAP = join(FOLDER, "map.png");

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
await visit(page, "map?region=Africa&city=gn:3369157");
await page.waitForTimeout(1000);
await page.screenshot({ path: MAP, clip: { x: 0, y: 50, width: 1280, height: 850 } });
await atlas.close();
for (const each of [PICTURE, MAP]) console.log(`${each}: ${Math.round(statSync(each).size / 1000)} kB`);
