import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { visit } from "./browser.ts";
import { focused, readings, textOf } from "./web-readings.ts";

readings("the pages in a browser", (reading) => {
  reading("a city is found with the keyboard alone", async (page, { complaints }) => {
    await visit(page, "");
    await page.keyboard.press("Tab");
    const search = page.getByRole("combobox", { name: "Find a city, region, state or network" });
    await search.focus();
    await page.keyboard.type("cape t");
    const first = page.getByRole("option").first();
    await first.waitFor();
    assert.match(await textOf(first), /Cape Town[\s\S]*South Africa[\s\S]*claims/);
    await page.getByRole("status").getByText("found").first().waitFor({ state: "attached" });
    await page.keyboard.press("ArrowDown");
    assert.equal(await first.getAttribute("aria-selected"), "true");
    assert.equal(await search.getAttribute("aria-activedescendant"), await first.getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Cape Town" }).waitFor();
    assert.equal(await page.title(), "Cape Town · Hansa");
    assert.equal(await focused(page), "H1 Cape Town", "the heading takes the focus");
    assert.deepEqual(complaints, []);
  });

  reading(
    "Enter opens what is clearly meant, a network too, and a slip gets the nearest names",
    async (page) => {
      const search = page.getByRole("combobox", { name: "Find a city, region, state or network" });
      for (const [typed, heading] of [
        ["cape town", "Cape Town"],
        ["C40", /C40/],
        ["eurocities", /Eurocities/i],
      ] as const) {
        await visit(page, "");
        await search.fill(typed);
        await page.getByRole("option").first().waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      }
      await visit(page, "");
      await search.fill("Capetwon");
      await page
        .getByRole("option", { name: /Cape Town.*perhaps/s })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".candidates").getByRole("link", { name: "Cape Town" }).first().waitFor();
      assert.doesNotMatch(await textOf(page.locator("main")), /hansa /);
    },
  );

  reading("a number opens its claims, and a claim leads to its source", async (page) => {
    await visit(page, "city/Cape%20Town");
    const partners = page.locator("#ties").getByRole("button", { name: /^\d+ partners/ });
    await partners.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("link", { name: /^Claim more-ties:/ })
      .first()
      .waitFor();
    assert.match(await textOf(drawer.getByRole("heading", { level: 2 })), /^\d+ claims$/);
    assert.match(page.url(), /#claims=/);
    for (let step = 0; step < 12; step++) await page.keyboard.press("Tab");
    assert.doesNotMatch(await focused(page), /^(A Compare|INPUT|SUMMARY)/, "the focus stays in the drawer");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    assert.match(await focused(page), /^BUTTON \d+ partners/, "the focus comes back");
    assert.doesNotMatch(page.url(), /#claims/);
    await partners.click();
    await drawer.locator(".claim-source a").first().click();
    await page.getByRole("heading", { name: "What rests on it alone" }).waitFor();
    assert.match(page.url(), /\/source\/src/);
    assert.equal(await drawer.isVisible(), false);
  });

  reading("an address that names claims opens them", async (page) => {
    await visit(page, "city/Cape%20Town#claims=more-ties:17,18;beukman:C404");
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("link", { name: "Claim beukman:C404" }).waitFor();
    assert.equal(await textOf(drawer.getByRole("heading", { level: 2 })), "3 claims");
    assert.match(await textOf(drawer), /disputed[\s\S]*2 versions/);
    await drawer.getByRole("link", { name: "Claim beukman:C404" }).click();
    await page.getByRole("heading", { name: "The fact it supports" }).waitFor();
    await page.goBack();
    await drawer.getByRole("link", { name: "Claim beukman:C404" }).waitFor();
  });

  reading("a comparison warns first, then sets row beside row", async (page) => {
    await visit(page, "compare?city=Cape%20Town&city=Tokyo");
    await page.getByRole("heading", { level: 1, name: "Cape Town and Tokyo" }).waitFor();
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    assert.deepEqual([/Read this first/.test(headings[0] ?? ""), headings[1]], [true, "Side by side"]);
    const row = page.getByRole("row", { name: /^Partners on file/ });
    assert.equal(await row.getByRole("button").count(), 2);
    assert.match(await textOf(page.locator("#per-head")), /turns? the order/);
    assert.match(await textOf(page.locator("#weights")), /of 1,000 draws/);
    await page.getByRole("link", { name: "Swap the first two" }).click();
    await page.getByRole("heading", { level: 1, name: "Tokyo and Cape Town" }).waitFor();
    await page.getByRole("combobox", { name: "Add a city" }).fill("barcelona");
    await page.getByRole("option", { name: /^Barcelona .*Spain/s }).click();
    await page.getByRole("heading", { level: 1, name: "Tokyo, Cape Town and Barcelona" }).waitFor();
    await page.getByRole("link", { name: "Take out Tokyo" }).click();
    await page.getByRole("heading", { level: 1, name: "Cape Town and Barcelona" }).waitFor();
  });

  reading("the clocks stay in the address from page to page", async (page) => {
    await visit(page, "city/Cape%20Town");
    await page.getByText("As of today").click();
    await page.getByLabel("As of", { exact: false }).first().fill("2015-06-30");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.getByText("As of 2015-06-30. On file").waitFor();
    assert.match(await focused(page), /^SUMMARY As of 2015-06-30/, "the focus stays at the clocks");
    await page.locator("#ties").getByRole("link", { name: "Aachen" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Aachen" }).waitFor();
    assert.match(page.url(), /asOf=2015-06-30/);
    assert.match(await textOf(page.locator(".top-bar")), /As of 2015-06-30/);
  });

  reading("sources and claims are asked with the clocks that are set", async (page) => {
    await visit(page, "source/src:beukman?knownAsOf=2020");
    assert.doesNotMatch(await textOf(page.locator("main")), /[1-9]\d* claims? in/, "known later");
    await visit(page, "sources?knownAsOf=2020");
    assert.match(await textOf(page.locator("tbody tr").first()), /\D0$/, "no claim rests on the first yet");
    await visit(page, "claim/beukman:C404?knownAsOf=2020");
    assert.match(await textOf(page.getByRole("alert")), /not found as known by then/);
    await visit(page, "city/Cape%20Town?asOf=2015-06-30");
    const asked = page.waitForRequest(/\/api\/claims\/.*asOf=2015-06-30/);
    await page
      .locator("#ties")
      .getByRole("button", { name: /partners/ })
      .first()
      .click();
    await asked;
  });

  reading("a name that several places bear shows them as links", async (page) => {
    await visit(page, "city/Santiago");
    await page.getByRole("heading", { level: 1, name: "Which one?" }).waitFor();
    const chosen = page.locator(".candidates a").first();
    const name = await textOf(chosen);
    await chosen.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
  });

  reading("a question that no source answers is 'not given'", async (page) => {
    await visit(page, "facts");
    await page.getByLabel("About").fill("Cape Town");
    await page.getByLabel("recognition").check();
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("heading", { name: "Not given" }).waitFor();
  });

  reading("names stay apart and whole, dates as they were typed", async (page) => {
    await visit(page, "facts?about=Athens, GR&about=Tokyo&theme=migration&from=2015-06-30");
    const words = page.locator("#answer-title + p");
    const asked = "About: Athens, GR or Tokyo · On or after: 2015-06-30 · Theme: migration";
    assert.equal(await textOf(words), asked);
    await page.getByRole("button", { name: "Or another (About)" }).click();
    await page.locator("input[name=about]:focus").waitFor();
    await page.keyboard.type("Berlin");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByText("Athens, GR or Tokyo or Berlin").waitFor();
    await page.getByRole("link", { name: "Start afresh" }).click();
    await words.waitFor({ state: "detached" });
    assert.equal(await page.getByLabel("About").inputValue(), "");
  });

  reading("the CSV of a question is the command's, byte for byte", async (page, _watched, atlas) => {
    const questions = {
      "facts?kind=membership&object=C40": ["--kind", "membership", "--object", "C40"],
      "facts?kind=membership&groupBy=theme": ["--kind", "membership", "--group-by", "theme"],
    };
    for (const [path, args] of Object.entries(questions)) {
      await visit(page, path);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV" }).click(),
      ]);
      const text = readFileSync(await download.path(), "utf8");
      const { stdout } = await atlas.home.hansa(["facts", ...args, "--csv", "--limit", "5000"]);
      assert.equal(text, stdout);
    }
  });

  reading("printed, a city page leaves out what cannot be pressed on paper", async (page) => {
    await visit(page, "city/Cape%20Town");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".top-bar").isVisible(), false);
    assert.equal(await page.locator(".contents").isVisible(), false);
    assert.equal(await page.locator(".findings").isVisible(), true);
    assert.equal(await page.locator(".foot").isVisible(), true);
    assert.equal(await page.locator("#who details.fold > dl").first().isVisible(), true, "folds are open");
  });

  reading("a table sorts by its headings", async (page) => {
    await visit(page, "city/Cape%20Town");
    const since = page.locator(".ties").getByRole("columnheader", { name: /Since/ });
    await since.getByRole("button").click();
    assert.equal(await since.getAttribute("aria-sort"), "ascending");
    const first = await textOf(page.locator(".ties tbody tr").first());
    assert.match(first, /1975/);
  });

  reading("members sorted by name still tell who no longer stands", async (page) => {
    await visit(page, "network/net:100rc");
    const members = page.locator("#members");
    assert.equal(await members.locator("tr.group").count(), 1);
    await members.getByRole("button", { name: /^Member/ }).click();
    assert.equal(await members.locator("tr.group").count(), 0);
    assert.match(await textOf(members.getByRole("row", { name: /^Alameda/ })), /does not stand/);
  });

  reading("a table is a stop of the Tab key only where it scrolls", async (page) => {
    await visit(page, "facts?kind=membership&groupBy=theme&across=body-scope");
    const region = page.locator(".table-region");
    assert.equal(await region.getAttribute("tabindex"), null);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator(".table-region[tabindex='0']").waitFor();
    assert.equal(await region.getAttribute("role"), "region");
    await visit(page, "compare?city=Cape%20Town&city=Tokyo&city=gn:3128760&city=Lisbon&city=Munich");
    await page.locator("#rows").getByText("More columns follow to the right").waitFor();
  });

  reading("the bar tells in which area the reader is", async (page) => {
    for (const [path, current] of [
      ["networks", "page"],
      ["network/net:c40", "true"],
    ] as const) {
      await visit(page, path);
      const marked = page.locator(".areas [aria-current]");
      assert.deepEqual(
        [await textOf(marked), await marked.getAttribute("aria-current")],
        ["Networks", current],
      );
    }
  });

  reading("closing a drawer that was shared leaves the reader where they are", async (page) => {
    await visit(page, "city/Cape%20Town#claims=beukman:C404");
    await page.getByRole("dialog").getByRole("link", { name: "Claim beukman:C404" }).waitFor();
    await page.evaluate("scrollTo(0, 3000)");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.doesNotMatch(page.url(), /#/);
    assert.equal(await page.evaluate("scrollY"), 3000);
  });
});
