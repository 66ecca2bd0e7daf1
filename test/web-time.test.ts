import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { visit } from "./browser.ts";
import { looksRight, restsStill } from "./looks-right.ts";
import { readings } from "./web-readings.ts";

const dayOf = (page: Page): string | null => new URL(page.url()).searchParams.get("asOf");

async function openStrip(page: Page): Promise<void> {
  await page.locator("details.clocks:not(.settings) > summary").press("Enter");
  await page.getByRole("button", { name: "Go through time" }).press("Enter");
  await page.getByRole("complementary", { name: "Going through time" }).getByRole("slider").waitFor();
}

readings("going through time under every page", (reading) => {
  reading(
    "a city's page follows the slider and play, by keyboard, and so do the next pages",
    async (page) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await visit(page, "city/Cape%20Town");
      await openStrip(page);
      const strip = page.getByRole("complementary", { name: "Going through time" });
      const slider = strip.getByRole("slider");
      await page.locator(".time-dock :focus").waitFor();
      await slider.fill("1990");
      await page.waitForURL(/asOf=1990-12-31/);
      await page.locator(".evidence-on-file").getByText("As of 1990-12-31").waitFor();
      await strip.getByRole("button", { name: "Play" }).press("Enter");
      await page.waitForURL(/asOf=1992-12-31/);
      await restsStill(page);
      await strip.getByRole("button", { name: "Pause" }).press("Enter");
      const stopped = dayOf(page);
      await page.waitForTimeout(1200);
      assert.equal(dayOf(page), stopped);
      await page.getByRole("link", { name: "Networks", exact: true }).first().click();
      await page.getByRole("heading", { level: 1, name: /etworks/ }).waitFor();
      assert.equal(dayOf(page), stopped);
      assert.equal(await slider.inputValue(), stopped?.slice(0, 4));
      await slider.press("End");
      await page.waitForURL((url) => !url.searchParams.has("asOf"));
      await page.keyboard.press("Escape");
      await strip.waitFor({ state: "detached" });
    },
  );

  reading("the strip is accessible, and gives way to the map's own", async (page) => {
    await visit(page, "studies");
    await openStrip(page);
    for (const width of [360, 1280]) await looksRight(page, width);
    await page.getByRole("link", { name: "Map", exact: true }).first().click();
    await page.getByRole("application").waitFor();
    assert.equal(await page.getByRole("slider").count(), 1);
  });
});
