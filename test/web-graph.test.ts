import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { gexfParser } from "../src/formats/gexf-read.ts";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const stage = (page: Page) => page.getByRole("application");
const words = (page: Page): Promise<string> => textOf(page.locator(".map-words > p").first());
const selected = (page: Page): Promise<string> => textOf(page.locator(".graph-bar [role=status]"));
const looked = (page: Page): Promise<string> => textOf(page.locator(".map-looked"));

async function laidOut(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await stage(page).waitFor();
  await page.getByRole("button", { name: "GEXF", disabled: false }).waitFor();
}

async function saved(page: Page, kind: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: kind, exact: true }).click(),
  ]);
  assert.match(
    file.suggestedFilename(),
    new RegExp(`^hansa-graph-\\d{4}-\\d\\d-\\d\\d\\.${kind.toLowerCase()}$`),
  );
  return readFileSync(await file.path());
}

const EGO = "graph?city=gn:3369157&steps=2";

readings("the graph", (reading) => {
  reading(
    "lays out cities aside of the page, and says how many communities they fall into",
    async (page, { complaints }) => {
      await laidOut(page, "graph");
      assert.match(
        await words(page),
        /[\d,]+ cities, [\d,]+ pairs\. \d+ communities by Leiden, modularity 0\.\d{3}/,
      );
      assert.deepEqual(complaints, []);
    },
  );

  reading("lies the same each time it is laid out", async (page) => {
    await laidOut(page, EGO);
    const first = await saved(page, "GEXF");
    await laidOut(page, EGO);
    assert.equal(String(await saved(page, "GEXF")), String(first));
  });

  reading("shows a city's network to one step and to two, by the address", async (page) => {
    const cities: number[] = [];
    for (const steps of ["1", "2"]) {
      await laidOut(page, `graph?city=gn:3369157&steps=${steps}`);
      cities.push(Number(/^(\d+) cities/.exec(await words(page))?.[1]));
    }
    const [one = 0, two = 0] = cities;
    assert.ok(one > 2 && two > one, `${one} and ${two}`);
    await page.getByLabel("Seen are").selectOption("");
    await page.waitForURL((url) => !url.searchParams.has("steps"));
  });

  reading("is walked, selected and read by keyboard alone", async (page) => {
    await laidOut(page, EGO);
    await stage(page).focus();
    await page.keyboard.press("ArrowRight");
    const name = (await looked(page)).split(",")[0] ?? "";
    assert.match(await looked(page), /: \d+ partners? in the picture/);
    await page.keyboard.press("Space");
    assert.match(await selected(page), /^1 city is selected/);
    assert.match(await textOf(page.locator(".city-list tbody th")), new RegExp(name));
    await page.getByRole("button", { name: "Add their partners" }).press("Enter");
    assert.match(await selected(page), /^\d+ cities are selected/);
    await stage(page).focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.match(await selected(page), /^Nothing/);
  });

  reading("selects what a lasso goes round, and lists it", async (page) => {
    await laidOut(page, EGO);
    await page.getByRole("button", { name: "Lasso" }).click();
    const box = await stage(page).boundingBox();
    assert.ok(box);
    const { x, y, width, height } = box;
    const corners = [
      [0.02, 0.02],
      [0.6, 0.02],
      [0.6, 0.98],
      [0.02, 0.98],
    ] as const;
    await page.mouse.move(x + 4, y + 4);
    await page.mouse.down();
    for (const [right, down] of corners)
      await page.mouse.move(x + right * width, y + down * height, { steps: 4 });
    await page.mouse.up();
    const count = Number(/^(\d+) cities are selected/.exec(await selected(page))?.[1]);
    assert.ok(count > 1, await selected(page));
    assert.match(await textOf(page.locator(".city-list caption")), new RegExp(`\\b${count} places`));
    const gexf = String(await saved(page, "GEXF"));
    assert.match(gexf, new RegExp(`<nodes count="${count}">`));
  });

  reading("selects a community from its legend", async (page) => {
    await laidOut(page, EGO);
    const first = page.locator(".graph-parts li").first();
    const count = /(\d+) cities/.exec(await textOf(first))?.[1];
    await first.getByRole("button").click();
    assert.match(await selected(page), new RegExp(`^${count} cities`));
    await first.getByRole("button").click();
    assert.match(await selected(page), /^Nothing/);
  });

  reading("is taken away as PNG, SVG and GEXF, names and all", async (page) => {
    await laidOut(page, EGO);
    const png = await saved(page, "PNG");
    assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from("PNG")]);
    assert.match(
      String(await saved(page, "SVG")),
      /^<svg [^>]+>\n<title>Ties in force between cities, \d{4}/,
    );
    const reader = gexfParser();
    const events = [...reader.read(String(await saved(page, "GEXF"))), ...reader.end()];
    const nodes = events.filter((event) => "node" in event).length;
    assert.equal(`${nodes} cities`, /^\d+ cities/.exec(await words(page))?.[0]);
  });

  reading("says of the backbone what was tested, and that nothing is kept", async (page) => {
    await visit(page, "graph?of=backbone");
    await page.getByText(/Kept of [\d,]+ pairs/).waitFor();
    await page.getByLabel("Cities are bound by").selectOption("backbone-each");
    await page.getByText(/each pair by itself at 0\.05/).waitFor();
    // Ten covered rosters are too few for any pair to stand out; the page says so and draws nothing.
    await page.getByText(/^No city is bound to another/).waitFor();
    assert.equal(await stage(page).count(), 0);
  });
});
