import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("markets in a browser", (reading) => {
  reading("of all, and of one city those who seek the same, with the affairs behind it", async (page) => {
    await visit(page, "studies");
    await page.getByRole("link", { name: "Who seeks the same" }).press("Enter");
    await page.getByRole("heading", { level: 2, name: "Visitors" }).waitFor();
    const bar = page.getByRole("link", { name: "Studies", exact: true });
    assert.equal(await bar.getAttribute("aria-current"), "true");
    await page.locator("main p").getByRole("link", { name: "Cape Town" }).press("Enter");
    const first = page.locator("#field tbody tr").first();
    await first.waitFor();
    assert.match(await textOf(first), /\d affairs?.*(0\.\d|1)/);
    assert.doesNotMatch(await textOf(page.locator("main")), /\brivals\b(?! here)|\ballies\b/);
    const regions = await page.locator(".table-region").count();
    assert.ok(regions > 1);
    assert.equal(await page.getByText("More columns follow").count(), 0, "two columns fit a wide screen");
    await first.getByRole("button").first().press("Enter");
    await page.getByRole("dialog").getByRole("heading").first().waitFor();
  });
});
