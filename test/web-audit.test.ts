import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("an audit in a browser", (reading) => {
  reading("from a source to its audit, and by keyboard from a bar to the claims it counts", async (page) => {
    await visit(page, "source/src:beukman");
    await page.getByRole("link", { name: "each claim audited by other sources" }).click();
    await page.getByRole("heading", { level: 1, name: /^Audit: Eduard Francois Beukman/ }).waitFor();
    const bars = page.locator("#verdict-picture a.plot-mark");
    await bars.first().focus();
    await page.keyboard.press("ArrowDown");
    assert.match(
      (await page.locator(":focus").getAttribute("aria-label")) ?? "",
      /^does not follow: \d+ claims$/,
    );
    await page.keyboard.press("Enter");
    const selection = page.locator(".audited > li", { hasText: "beukman:C287" });
    await selection.waitFor();
    assert.match(await textOf(selection), /does not follow.*Selection.*Hansa's coding/);
    await selection.getByRole("button", { name: /emits co2 per capita: 21 tons/ }).press("Enter");
    await page.getByRole("dialog").getByText("beukman:C285").first().waitFor();
  });

  reading("a count in a part of the source opens the claims counted", async (page) => {
    await visit(page, "audit/src:beukman?verdict=contradicted");
    await page.getByRole("status").getByText("1 claim", { exact: true }).waitFor();
    const row = page.locator("#groups tr", { hasText: "Social Networks" });
    await row.getByRole("button", { name: /^1/ }).first().click();
    await page.getByRole("dialog").getByText("beukman:C327").first().waitFor();
  });

  reading(
    "a source of which nothing was known by then has nothing to judge, and the page says so",
    async (page) => {
      await visit(page, "audit/src:beukman?knownAsOf=2020");
      await page.getByText("No claim of this source stands in this ledger").waitFor();
    },
  );

  reading(
    "a city's page sets what sources say differently side by side, each side with its claims",
    async (page) => {
      await visit(page, "city/Cape%20Town");
      const aachen = page.locator("#disagreements tr", { hasText: "Cape Town and Aachen" });
      assert.match(await textOf(aachen), /start of.*1999.*shown: more independent sources.*2000/);
      await aachen.getByRole("button", { name: /^2000/ }).click();
      await page
        .getByRole("dialog")
        .getByText(/more-ties:\d+/)
        .first()
        .waitFor();
    },
  );
});
