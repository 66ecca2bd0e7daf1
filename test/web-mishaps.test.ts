import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("what goes wrong is told in the pages", (reading) => {
  reading("an address that is mistyped is no page, and one that ends so opens nothing", async (page) => {
    await visit(page, "city/100%");
    await page.getByRole("heading", { level: 1, name: "No page has this address" }).waitFor();
    await page.getByRole("link", { name: "all facts" }).click();
    await page.getByRole("heading", { level: 1, name: "Facts" }).waitFor();
    await visit(page, "city/Cape%20Town#add=100%");
    await page.getByRole("heading", { level: 1, name: "Cape Town" }).waitFor();
    assert.equal(await page.getByRole("dialog").isVisible(), false);
  });

  reading("a download that the server does not send is told", async (page) => {
    await visit(page, "facts?kind=membership&object=C40");
    await page.route("**/api/**", (route) => route.abort());
    await page.getByRole("button", { name: "CSV" }).click();
    assert.match(await textOf(page.getByRole("alert")), /did not answer/);
  });

  reading("a drawer that the server does not send is told", async (page) => {
    await page.route("**/drawer-tasks*", (route) => route.abort());
    await visit(page, "city/Cape%20Town");
    await page
      .locator("#ties")
      .getByRole("button", { name: /^\d+ partners/ })
      .click();
    assert.match(await textOf(page.getByRole("dialog").getByRole("alert")), /did not send/);
  });

  reading("Enter before the suggestions come takes what is typed", async (page) => {
    await visit(page, "");
    const search = page.getByRole("combobox");
    await search.fill("tokyo");
    await page.getByRole("option").first().waitFor();
    await page.route("**/api/places*", async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
    await search.fill("riga");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Riga" }).waitFor();
  });

  reading("a name that several places bear is replaced in the question by the one chosen", async (page) => {
    await visit(page, "facts?about=Santiago&about=Tokyo&kind=tie");
    await page.locator(".candidates a").first().click();
    await page.locator("#answer-title").waitFor();
    assert.deepEqual(new URL(page.url()).searchParams.getAll("about").slice(1), ["Tokyo"]);
    assert.match(page.url(), /about=gn%3A\d+&about=Tokyo&kind=tie/);
  });
});
