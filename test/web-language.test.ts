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
    "a scenario that is ready, its edits and what the data do not tell are in the reader's language",
    async (page, { complaints }) => {
      await visit(page, "scenario?name=us-leaves-paris-agreement&lang=fr");
      const outcome = page.locator("#outcome");
      await outcome.getByRole("heading", { name: "Les États-Unis quittent l’accord de Paris" }).waitFor();
      const words = await textOf(outcome);
      assert.match(words, /Toutes les villes et régions de ce pays \(États-Unis\) quittent tout organisme/);
      assert.match(words, /Aucune liste des parties à .* n’est au registre/);
      assert.match(words, /Une absence ici n’est pas une absence dans le monde/);
      assert.equal(await page.locator("#ready, #outcome").locator("[lang=en]").count(), 0);
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
      // Asked again from here: a page of ours evaluates no string, so that it cannot wait by itself.
      while (!(await page.evaluate("document.body !== null && document.styleSheets.length > 0")))
        await page.waitForTimeout(5);
      assert.equal(await page.evaluate(paper), "dark");
      await page.locator(".settings summary").click();
      await page.getByRole("radio", { name: "As the system has it" }).check();
      assert.equal(await page.evaluate(paper), "light dark");
    },
  );

  reading(
    "names from right to left and in kanji leave the words around them in place",
    async (page, { complaints }, { address }) => {
      const names = ["منظمة المدن العربية (2014)", "רשת הערים הבריאות – ישראל", "自治体国際化協会"];
      for (const newBody of names) {
        const claim = {
          subject: "gn:3369157",
          predicate: "member_of",
          newBody,
          bodySort: "global-network",
          from: "2014",
        };
        const response = await fetch(`${address}api/claims`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: address.slice(0, -1) },
          body: JSON.stringify({ ...claim, source: "A list of members" }),
        });
        assert.ok(response.ok, await response.text());
      }
      await visit(page, "city/Cape%20Town?lang=ja");
      for (const name of names) {
        const row = page.locator("#memberships tr", { hasText: name });
        const isolated = row.locator("bdi", { hasText: name });
        assert.equal(await textOf(isolated), name);
        const cells = row.locator("td .cell");
        assert.match(await textOf(cells.nth(1)), /^2014年/);
        const [own, next] = [await isolated.boundingBox(), await cells.first().boundingBox()];
        assert.ok(own && next && own.x + own.width <= next.x, "the name stands before its grade");
      }
      await page
        .locator("#memberships")
        .getByRole("link", { name: /منظمة المدن/ })
        .click();
      const heading = page.getByRole("heading", { level: 1, name: /منظمة المدن/ });
      await heading.waitFor();
      const style = "getComputedStyle(document.querySelector('h1 bdi')).unicodeBidi";
      assert.equal(await page.evaluate(style), "isolate");
      assert.deepEqual(complaints, []);
    },
  );

  reading("every part of a city's assessment is drawn in every language", async (_page, _watched, atlas) => {
    for (const locale of ["fr", "ja"]) {
      const { page, complaints, close } = await watchedPage(atlas, { locale });
      await visit(page, "city/Cape%20Town");
      await page.locator("#not-known").waitFor();
      assert.doesNotMatch(await textOf(page.locator("#not-known")), /no source here/);
      assert.deepEqual(complaints, []);
      await close();
    }
  });
});
