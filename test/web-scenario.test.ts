import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("scenarios in a browser", (reading) => {
  reading(
    "from the studies to a case that is ready, by keyboard: who loses what, with its claims",
    async (page) => {
      await visit(page, "studies");
      await page.getByRole("link", { name: "What if", exact: true }).press("Enter");
      await page.getByRole("heading", { level: 1, name: "What if" }).waitFor();
      await page.getByRole("link", { name: "100 Resilient Cities closes" }).press("Enter");
      const memberships = page.locator("#changes tr", { hasText: /^memberships/ });
      await memberships.waitFor();
      assert.match(await textOf(memberships), /−\d\d/);
      const places = page.locator("#changes table").nth(1);
      assert.match(await textOf(places.locator("tbody tr").first()), /1 → 0.*no network left on climate/);
      await page
        .locator("#changes")
        .getByRole("button", { name: /^membership lost/ })
        .first()
        .press("Enter");
      await page.getByRole("dialog").getByText("memberships:32").first().waitFor();
    },
  );

  reading(
    "the two other cases are answered: ties within the bloc, and a withdrawal that changes nothing",
    async (page) => {
      await visit(page, "scenario?name=uk-leaves-eu");
      await page.locator("#changes").getByText("ties within European Union").waitFor();
      await visit(page, "scenario?name=us-leaves-paris-agreement");
      await page.locator("#changes tr", { hasText: "places in networks on climate" }).waitFor();
    },
  );

  reading(
    "one's own edits are built and computed; an edit that does not fit is told by its number",
    async (page) => {
      await visit(page, "scenario");
      await page.getByLabel("Edit", { exact: true }).selectOption({ label: "a tie is made" });
      await page.getByRole("textbox", { name: "One city" }).fill("Cape Town");
      await page.getByRole("textbox", { name: "The other city" }).fill("Surat, India");
      await page.getByRole("button", { name: "Add this edit" }).press("Enter");
      const text = page.getByRole("textbox", { name: /as a text/ });
      assert.match(await text.inputValue(), /"between": \[\s+"Cape Town",\s+"Surat, India"/);
      await page.getByRole("button", { name: "Tell what changes" }).press("Enter");
      await page.locator("#changes").getByText("none lost, 1 made").waitFor();
      await page.locator("#changes").getByText("as supposed").waitFor();
      await page.getByText("The address of this page holds the scenario").waitFor();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.locator("#changes").getByText("none lost, 1 made").waitFor();
      assert.equal(
        await other.getByRole("textbox", { name: /as a text/ }).inputValue(),
        await text.inputValue(),
      );
      await other.close();
      await text.fill('{ "title": "x", "edits": [{ "edit": "dissolve" }] }');
      await page.getByRole("button", { name: "Tell what changes" }).press("Enter");
      assert.match(await textOf(page.locator("#outcome").getByRole("alert")), /edit 1, body/);
      await text.fill("{");
      await page.getByRole("textbox", { name: "One city" }).fill("Riga");
      await page.getByRole("textbox", { name: "The other city" }).fill("Lübeck");
      await page.getByRole("button", { name: "Add this edit" }).press("Enter");
      await page.getByText("The text below is no JSON object").waitFor();
      assert.equal(await text.inputValue(), "{");
    },
  );

  reading(
    "what the whole withstands is asked otherwise in the address, and a network is played on",
    async (page) => {
      await visit(page, "scenario?asOf=2019-06-30");
      await page.getByText(/^R = 0\.\d+, where random order gives/).waitFor();
      await page.locator("#robustness").getByRole("link", { name: "networks", exact: true }).press("Enter");
      await page.getByText(/Of \d+ networks\./).waitFor();
      assert.match(page.url(), /by=network/);
      await page.getByRole("textbox", { name: "Network", exact: true }).fill("100RC");
      await page.getByRole("button", { name: "Play it on" }).press("Enter");
      await page.locator("#diffusion tr", { hasText: "2024" }).waitFor();
      assert.match(await textOf(page.locator("#diffusion")), /b = 0\.\d+ \(/);
      await page.getByLabel("Model", { exact: true }).selectOption("threshold");
      await page.getByRole("spinbutton", { name: /^Exposure that is enough/ }).fill("0.25");
      await page.getByRole("button", { name: "Play it on" }).press("Enter");
      await page.waitForURL(/model=threshold&threshold=0\.25/);
      await page.locator("#diffusion tr", { hasText: "2024" }).first().waitFor();
      await page.getByLabel("Over", { exact: true }).selectOption("both");
      await page.getByRole("spinbutton", { name: /^Exposure/ }).fill("");
      await page.getByRole("button", { name: "Play it on" }).press("Enter");
      await page.waitForURL(/over=both/);
      await page
        .locator("#diffusion")
        .getByText(/^Which exposure was enough/)
        .waitFor();
      assert.match(await textOf(page.locator("#diffusion")), /seats in \d+ networks/);
      await page.getByRole("textbox", { name: "Network", exact: true }).fill("No such network");
      await page.getByRole("button", { name: "Play it on" }).press("Enter");
      await page.locator("#diffusion").getByRole("alert").waitFor();
    },
  );

  reading(
    "a practice is asked for by words of its name, and opens the claims that say who has it",
    async (page) => {
      await visit(page, "scenario?asOf=2026-11-01");
      await page.getByLabel("What spreads").selectOption("practice");
      await page.getByRole("textbox", { name: "Words of its name" }).fill("land reclamation");
      await page.getByRole("button", { name: "Play it on" }).press("Enter");
      await page
        .locator("#diffusion")
        .getByRole("alert")
        .getByText(/of nobody that has it/)
        .waitFor();
      await page.getByLabel("Model", { exact: true }).selectOption("threshold");
      await page.getByRole("spinbutton", { name: /^Exposure/ }).fill("0.2");
      await page.getByRole("button", { name: "Play it on" }).press("Enter");
      await page.waitForURL(/practice=land.reclamation&model=threshold&threshold=0\.2/);
      await page
        .locator("#diffusion")
        .getByRole("button", { name: /^Claims/ })
        .press("Enter");
      await page
        .getByRole("dialog")
        .getByText(/land reclamation/)
        .first()
        .waitFor();
    },
  );
});
