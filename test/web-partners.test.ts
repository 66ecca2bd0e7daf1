import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("partners in a browser", (reading) => {
  reading("from a city's page to partners under conditions, by keyboard, with their claims", async (page) => {
    await visit(page, "city/Cape%20Town");
    await page.getByRole("link", { name: "find partners for it" }).press("Enter");
    await page.getByRole("heading", { level: 2, name: "Partners for Cape Town" }).waitFor();
    await page.getByLabel("A theme to work on").selectOption("climate");
    await page.getByRole("textbox", { name: "Not within" }).fill("Africa");
    await page.getByRole("button", { name: "Find partners" }).press("Enter");
    await page.getByText(/^In Africa: \d/).waitFor();
    assert.match(page.url(), /theme=climate&notRegion=Africa/);
    const found = page.locator(".partner-candidates > li");
    assert.equal(await found.count(), 10);
    assert.match(
      await textOf(found.first()),
      /Relevance [\d.]+ of 1.*Chance of a tie within 5 years1 in [\d,]+/,
    );
    await found
      .first()
      .getByRole("button", { name: /claims?$/ })
      .first()
      .press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /^Claim / })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await found.first().getByRole("link", { name: "Set the two side by side" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: /Cape Town/ }).waitFor();
    assert.match(page.url(), /compare\?city=gn%3A3369157&city=gn/);
  });

  reading("conditions that nobody meets, and a name of several places, are told", async (page) => {
    await visit(page, "partners?city=gn:3369157&region=Iceland&network=C40");
    await page.getByText("Nobody on file meets all conditions").waitFor();
    await page.getByRole("link", { name: "Without conditions" }).press("Enter");
    await page.locator(".partner-candidates > li").first().waitFor();
    await page.getByLabel(/^Only in subregions/).check();
    await page.getByRole("button", { name: "Find partners" }).press("Enter");
    await page.getByText(/^In a subregion where it has a partner on file \(.*Western Europe.*\)/).waitFor();
    assert.match(page.url(), /newRegion=true/);
    await visit(page, "partners?city=Santiago");
    await page
      .getByRole("link", { name: /Santiago/ })
      .first()
      .press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Partners for Santiago/ }).waitFor();
  });

  reading("why a tie of two is likely, on which claims, and how such forecasts did", async (page) => {
    await visit(page, "chance");
    const button = await page.getByRole("button", { name: "Tell the chance" }).boundingBox();
    const below = await page.getByText("Name two cities").boundingBox();
    assert.ok(button && below && below.y - button.y - button.height >= 8, "words stand off the button");
    await visit(page, "chance?city=gn:3369157&city=gn:1850147");
    await page.getByText(/^Chance within 5 years: 1 in \d/).waitFor();
    assert.match(await textOf(page.locator("#pair")), /how active the two are × \d/);
    await page
      .locator("#pair")
      .getByRole("button", { name: /claims?$/ })
      .first()
      .press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /^Claim / })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    assert.match(await textOf(page.locator("#record")), /new ties expected, \d+ came/);
    await page.getByLabel("Within").selectOption("10");
    await page.getByRole("button", { name: "Tell the chance" }).press("Enter");
    await page.getByText(/^Chance within 10 years: 1 in \d/).waitFor();
    await visit(page, "chance?city=Cape%20Town&city=Haifa,%20IL");
    await page.getByText("The two have").waitFor();
  });
});
