import assert from "node:assert/strict";
import { visit } from "./browser.ts";
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

  reading("groups have a table of their own, with the members' names", async (page) => {
    await visit(page, "network/net:c40");
    const table = page.locator(".groups-table");
    await table.locator("summary").press("Enter");
    assert.match(await textOf(table.locator("tbody tr").first()), /none of these.*22.*Auckland/s);
    const picture = page.locator("#groups-picture");
    assert.match(await textOf(picture.locator("svg")), /Partnership for Healthy Cities, 79/);
  });

  reading("map, members and who is missing are narrowed to a part of the world", async (page) => {
    await visit(page, "network/net:c40");
    await page.locator("#missing table").waitFor();
    const whole = await page.locator("#members tbody tr:not(.group)").count();
    await page.getByLabel("Part of the world").selectOption("Africa");
    await page.getByText("14 members have a place on the map").waitFor();
    await page.getByText("cities in Africa, the most like members first").waitFor();
    assert.match(page.url(), /region=Africa/);
    assert.ok((await page.locator("#members tbody tr:not(.group)").count()) < whole);
    // The rows come after their caption.
    const missing = page.locator("#missing table");
    await missing.getByText("Osaka").first().waitFor({ state: "detached" });
    assert.match(await textOf(missing), /Cairo/);
    await page.reload();
    await page.getByText("14 members have a place on the map").waitFor();
  });

  reading(
    "parts that a source only counts are told so, and cities between networks stand by name",
    async (page) => {
      await visit(page, "network/net:c40");
      const means = page.locator("#themes");
      assert.match(await textOf(means), /technical assistance.*A source counts 17 sub-networks/s);
      await means.getByRole("button", { name: /17 sub-networks/ }).click();
      await page
        .getByRole("dialog")
        .getByRole("link", { name: /^Claim beukman:C272/ })
        .waitFor();
      assert.match(await textOf(page.locator("#carriers table").first()), /Tokyo/);
    },
  );
});
