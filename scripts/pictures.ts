import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildWeb, openAtlas, visit, watchedPage } from "../test/browser.ts";

/**
 * The README's picture of an assessment: the first screen of Cape Town's page, taken from the bundled data.
 * `npx node scripts/pictures.ts` makes it again.
 */
const FOLDER = join(import.meta.dirname, "..", "docs", "images");
const PICTURE = join(FOLDER, "assessment.png");

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
await atlas.close();
console.log(`${PICTURE}: ${Math.round(statSync(PICTURE).size / 1000)} kB`);
