import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const LONG = { timeout: 60_000 };

readings("what may lapse, in a browser", (reading) => {
  reading(
    "from a city to its ties, the claims of one, and its memberships, by keyboard",
    async (page, watched) => {
      await visit(page, "city/Cape%20Town");
      await page.getByRole("link", { name: "see which of its ties may lapse" }).press("Enter");
      await page.getByRole("heading", { level: 2, name: "Ties: Cape Town" }).waitFor(LONG);
      const first = page.locator("#lapses tbody tr").first();
      assert.match(
        await textOf(first),
        /twin city.*year.*%.*95 %: [\d.]+ % to [\d.]+ %Its age makes.*\.Last shown in force by a source of \d{4}/,
      );
      await first.getByRole("button", { name: /claims?$/ }).press("Enter");
      await page
        .getByRole("dialog")
        .getByRole("link", { name: /^Claim / })
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      assert.match(
        await textOf(page.locator("#rests")),
        /\d+ lapses.* in a dated year are on file, among [\d,]+/,
      );
      await page.getByLabel("What may lapse").selectOption("membership");
      await page.getByRole("button", { name: "Tell what may lapse" }).press("Enter");
      await page
        .getByRole("heading", { level: 2, name: "Memberships of cities in networks: Cape Town" })
        .waitFor(LONG);
      assert.match(
        await textOf(page.locator("#lapses tbody tr").first()),
        /[\d.]+ %95 %: [\d.]+ % to [\d.]+ %/,
      );
      assert.deepEqual(watched.complaints, []);
    },
  );

  reading("of states in blocs the chance is drawn by age, and earlier forecasts are told", async (page) => {
    await visit(page, "dormancy?kind=state-membership");
    await page.locator("#by-age .plot-mark").first().waitFor(LONG);
    assert.equal(await page.locator("#by-age .plot-mark").count(), 5);
    assert.match(await textOf(page.locator("#record")), /lapses expected, \d+ came/);
    assert.match(
      await textOf(page.locator("#lapses tbody tr").last()),
      /Its age makes a lapse [\d.]+ times as likely/,
    );
  });

  reading("a network is asked for its memberships, whatever was chosen", async (page) => {
    await visit(page, "dormancy");
    await page.getByRole("heading", { level: 2, name: "Ties: all on file" }).waitFor(LONG);
    await page.getByRole("combobox", { name: "Network", exact: true }).fill("C40");
    await page.getByRole("button", { name: "Tell what may lapse" }).press("Enter");
    await page
      .getByRole("heading", { level: 2, name: /^Memberships of cities in networks: C40/ })
      .waitFor(LONG);
    assert.match(page.url(), /kind=membership&network=C40/);
  });

  reading("a name of several places offers them, and printed the table stays", async (page) => {
    await visit(page, "dormancy?city=Santiago");
    await page
      .getByRole("link", { name: /Santiago/ })
      .first()
      .press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Ties: Santiago/ }).waitFor(LONG);
    await visit(page, "dormancy?city=gn:3369157");
    await page.locator("#lapses table").waitFor(LONG);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".facts-form").isVisible(), false);
    assert.equal(await page.locator("#lapses table").isVisible(), true);
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  });
});
