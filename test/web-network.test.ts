import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { looksRight, WIDTHS } from "./looks-right.ts";
import { readings, textOf } from "./web-readings.ts";

readings("a network among networks", (reading) => {
  reading("members are on the map, and a cell of the overlaps opens its claims", async (page, watched) => {
    await visit(page, "network/net:c40");
    await page.getByRole("application").waitFor();
    const matrix = page.locator(".overlap-matrix");
    assert.match(await textOf(matrix), /Partnership for Healthy Cities/);
    await matrix.getByRole("button", { name: /^49/ }).first().click();
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("link", { name: /^Claim memberships:/ })
      .first()
      .waitFor();
    assert.deepEqual(watched.complaints, []);
  });

  reading("a group of members opens its claims by key", async (page) => {
    await visit(page, "network/net:c40");
    const mark = page.locator("#groups-picture a.plot-mark[tabindex='0']");
    await mark.focus();
    assert.match((await mark.getAttribute("aria-label")) ?? "", /^In no other: 22 /);
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /^Claim memberships:/ })
      .first()
      .waitFor();
  });

  reading("a network that has ended says so, and leads to a day before", async (page) => {
    await visit(page, "network/net:100rc");
    const section = page.locator("#company");
    assert.match(await textOf(section), /it had ended by this day/);
    await section.getByRole("link", { name: "See it at the end of 2018" }).click();
    await page.locator(".overlap-matrix").waitFor();
  });

  for (const width of WIDTHS)
    reading(`axe finds nothing at ${width} px`, async (page) => {
      await visit(page, "network/net:c40");
      await page.locator(".overlap-matrix").waitFor();
      await looksRight(page, width);
    });
});
