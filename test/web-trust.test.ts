import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const AACHEN = "disagreements/Cape%20Town?with=Aachen";

readings("disagreements in a browser", (reading) => {
  reading(
    "a trust order set by keyboard changes the version that pages show, and giving it up restores it",
    async (page) => {
      await visit(page, AACHEN);
      assert.match(await textOf(page.locator(".differs")), /start1999.*shown: more independent sources/);
      await visit(page, "trust");
      // The page's own reply comes late: a second change is put before it is there, and counts on the first.
      await page.route("**/api/trust", async (route) => {
        if (route.request().method() === "GET") await delay(1500);
        await route.continue();
      });
      await page.getByLabel("All of a kind").selectOption("official-register");
      await page
        .locator("form", { hasText: "All of a kind" })
        .getByRole("button", { name: "Add" })
        .press("Enter");
      await page.getByText("was added in place 1.").waitFor();
      await page.getByLabel("Source id, publisher or origin").fill("src:newsinvasion24.com-c41452");
      await page.keyboard.press("Enter");
      await page.getByText("was added in place 2.").waitFor();
      await page.getByRole("button", { name: /^Move News Invasion 24.* up$/ }).press("Enter");
      await page.getByText("is now in place 1 of 2.").waitFor();
      await page.locator(":focus", { hasText: /Move News Invasion 24.* down/ }).waitFor();
      await visit(page, AACHEN);
      assert.match(await textOf(page.locator(".differs")), /start2000.*shown: your trust order/);
      await visit(page, "trust");
      await page.getByRole("button", { name: "Have no order" }).click();
      await page.getByText("None is set").waitFor();
      await visit(page, AACHEN);
      assert.match(await textOf(page.locator(".differs")), /start1999.*shown: more independent sources/);
    },
  );

  reading(
    "what no source is called is refused beside the field, and what was typed is kept",
    async (page) => {
      await visit(page, "trust");
      await page.getByLabel("Source id, publisher or origin").fill("Qwertzuiop");
      await page.keyboard.press("Enter");
      assert.match(await textOf(page.getByRole("alert")), /'Qwertzuiop' is no source/);
      assert.equal(await page.getByLabel("Source id, publisher or origin").inputValue(), "Qwertzuiop");
    },
  );

  reading(
    "from a city's disagreements to who does not say so, and to the list that lacks it",
    async (page) => {
      await visit(page, "city/Lisbon");
      await page.getByRole("link", { name: /^Who says so, who does not/ }).click();
      await page.getByRole("heading", { level: 1, name: "Who says so: Lisbon" }).waitFor();
      await page.getByRole("link", { name: "Missing from a complete list (3)" }).click();
      await page.getByRole("status").getByText("3 statements", { exact: true }).waitFor();
      const paris = page.locator(".testimonies > li", { hasText: "Paris and Lisbon" });
      assert.match(await textOf(paris), /Lisbon's complete list of 2026-11-23 lacks it/);
      await paris.getByRole("button", { name: /Paris' own list/ }).click();
      await page.getByRole("dialog").getByText("ties:61").first().waitFor();
    },
  );
});
