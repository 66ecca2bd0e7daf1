import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("a city and its own state in a browser", (reading) => {
  reading(
    "from the city's page; what does not fit its leading relation stands before what does",
    async (page) => {
      await visit(page, "city/Cape%20Town");
      await page.getByRole("link", { name: /^The seven relations with both ranges/ }).press("Enter");
      await page.getByRole("heading", { level: 1, name: "Cape Town and its own state" }).waitFor();
      const captions = await page.locator("#cases caption").allTextContents();
      assert.deepEqual(captions, [
        "Other than ‘in conflict with the state’",
        "‘in conflict with the state’, which most have",
      ]);
      await page.getByRole("link", { name: "The city’s page" }).waitFor();
    },
  );

  reading(
    "a mark of the picture opens its claims by keyboard, and so do counts in and out of the shares",
    async (page) => {
      await visit(page, "autonomy/Cape%20Town");
      const marks = page.locator("#relations-picture a.plot-mark");
      await marks.first().focus();
      await page.keyboard.press("ArrowDown");
      assert.match(
        (await page.locator(":focus").getAttribute("aria-label")) ?? "",
        /^complements the state: 1 affair/,
      );
      await page.keyboard.press("Enter");
      await page
        .getByRole("dialog")
        .getByText(/episodes:ep2-030/)
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await page
        .locator("#relations")
        .getByRole("button", { name: /^30 affairs/ })
        .press("Enter");
      await page.getByRole("dialog").getByText("beukman:C407").first().waitFor();
      await page.keyboard.press("Escape");
      assert.match(
        await textOf(page.locator("#relations")),
        /A second reading agrees with these codes with α/,
      );
      const peace = page.locator("#parts tr", { hasText: "peace and reconciliation" });
      await peace.getByRole("button", { name: /^3/ }).press("Enter");
      await page.getByRole("dialog").getByText("episodes:ep2-024").first().waitFor();
    },
  );

  reading("what the city asked of its state is told with the rest of the affair beside it", async (page) => {
    await visit(page, "autonomy/Cape%20Town");
    const chains = page.locator("#influence");
    await chains.getByRole("button", { name: /^Cape Town began to lobby/ }).waitFor();
    await chains.getByRole("button", { name: /^1 more row of the affair/ }).press("Enter");
    await page.getByRole("dialog").getByText("episodes:ep2-274").first().waitFor();
  });

  reading("a theme and a time narrow the affairs, and what they cannot place is counted", async (page) => {
    await visit(page, "autonomy/Cape%20Town");
    await page.getByRole("textbox", { name: "From" }).fill("2022");
    await page.getByRole("button", { name: "Show" }).press("Enter");
    await page
      .locator("#counted")
      .getByText(/without a date/)
      .waitFor();
    assert.match(page.url(), /from=2022/);
    assert.match(
      await textOf(page.locator("#coders")),
      /Krippendorff’s α is .* coded by hansa and language-model/,
    );
  });

  reading("a period that ends before it begins is told, and the form stays", async (page) => {
    await visit(page, "autonomy/Cape%20Town?from=2020&to=2010");
    assert.match(await textOf(page.getByRole("alert")), /ends \(2010\) before it begins/);
    assert.equal(await page.getByRole("textbox", { name: "Until" }).inputValue(), "2010");
  });

  reading(
    "of a city without affairs the page says so; an unclear name leads to this page of each bearer",
    async (page) => {
      await visit(page, "autonomy/gn:4149962");
      await page.getByText("No affair states what the national state did or held").waitFor();
      await visit(page, "autonomy/Santiago");
      await page.getByRole("link", { name: "Santiago", exact: true }).first().press("Enter");
      await page.getByRole("heading", { level: 1, name: "Santiago and its own state" }).waitFor();
    },
  );
});
