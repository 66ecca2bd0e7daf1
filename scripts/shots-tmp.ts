import { buildWeb, openAtlas, visit, watchedPage } from "../test/browser.ts";

buildWeb();
const atlas = await openAtlas();
for (const w of [360, 1280, 2560]) {
  const { page, complaints } = await watchedPage(atlas, {
    colorScheme: "light",
    viewport: { width: w, height: w === 2560 ? 1400 : 900 },
  });
  for (const [name, path] of [
    ["graph", "graph"],
    ["map", "map?city=gn:3369157"],
    ["compare", "compare?city=Cape%20Town&city=Tokyo"],
    ["network", "network/C40"],
  ] as const) {
    if (w === 360 && name !== "graph") continue;
    try {
      await visit(page, path);
    } catch (e) {
      console.log(name, String(e));
    }
    await page.waitForTimeout(4000);
    await page.screenshot({ path: `/tmp/shot-${name}-${w}.png`, fullPage: name === "graph" && w !== 2560 });
  }
  console.log(w, complaints);
  await page.close();
}
await atlas.close();
