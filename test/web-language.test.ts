import assert from "node:assert/strict";
import { visit, watchedPage } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const HEADING = { fr: /^Avec qui les villes/, ja: /^都市は誰と/, en: /^Who do cities/ };

readings("the language and the colours of the pages", (reading) => {
  reading(
    "pages speak the browser's language, else English, and say which",
    async (_page, _watched, atlas) => {
      for (const [locale, language] of [
        ["fr-CA", "fr"],
        ["ja-JP", "ja"],
        ["sw-KE", "en"],
      ] as const) {
        const { page, complaints, close } = await watchedPage(atlas, { locale });
        await visit(page, "");
        assert.match(await textOf(page.locator("h1")), HEADING[language]);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
        assert.deepEqual(complaints, []);
        await close();
      }
    },
  );

  reading(
    "a chosen language is kept, and one in the address holds for its tab alone",
    async (page, { complaints }) => {
      await visit(page, "networks");
      await page.locator(".settings summary").click();
      await page.getByRole("button", { name: "Français" }).click();
      await page.getByRole("link", { name: "Réseaux" }).waitFor();
      await visit(page, "?lang=ja");
      assert.match(await textOf(page.locator("h1")), HEADING.ja);
      await visit(page, "");
      assert.match(await textOf(page.locator("h1")), HEADING.ja);
      const other = await page.context().newPage();
      await visit(other, "");
      assert.match(await textOf(other.locator("h1")), HEADING.fr);
      await page.locator(".settings summary").click();
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("heading", { name: HEADING.en }).waitFor();
      assert.deepEqual(complaints, []);
    },
  );

  reading(
    "dark and light are chosen without the system, kept, and there before the first words",
    async (page) => {
      const paper = "getComputedStyle(document.documentElement).getPropertyValue('color-scheme')";
      await visit(page, "");
      assert.equal(await page.evaluate(paper), "light dark");
      await page.locator(".settings summary").click();
      await page.getByRole("radio", { name: "Dark" }).check();
      assert.equal(await page.evaluate(paper), "dark");
      await page.goto("networks", { waitUntil: "commit" });
      await page.waitForFunction("document.body !== null && document.styleSheets.length > 0");
      assert.equal(await page.evaluate(paper), "dark");
      await page.locator(".settings summary").click();
      await page.getByRole("radio", { name: "As the system has it" }).check();
      assert.equal(await page.evaluate(paper), "light dark");
    },
  );
});
