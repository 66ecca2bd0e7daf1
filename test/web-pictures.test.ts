import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { visit } from "./browser.ts";
import { focused, readings, textOf } from "./web-readings.ts";

const TWO = "compare?city=Cape%20Town&city=Tokyo";

/** A picture of a page, and a mark of it with the claims it must open. */
interface Sight {
  page: string;
  /** The id of its figure. */
  figure: string;
  mark: RegExp;
  claim: RegExp;
}

const SIGHTS: Readonly<Record<string, Sight>> = {
  "agreements and memberships in time": {
    page: "city/Cape%20Town",
    figure: "timeline-picture",
    mark: /^Haifa: twin city, 1975, in force, no end given, 1 claim$/,
    claim: /^Claim more-ties:1370/,
  },
  "what was learnt and taught": {
    page: "city/Cape%20Town",
    figure: "learning-picture",
    mark: /^Learnt from Singapore: data best-practice strategies, 1 claim$/,
    claim: /^Claim beukman:C423/,
  },
  "affairs with and against the state": {
    page: "city/Cape%20Town",
    figure: "state-picture",
    mark: /^Russian warship .*: in conflict with the state, 2023-02-14, \d+ claims?$/,
    claim: /^Claim /,
  },
  "how far a city's partners lie": {
    page: "city/Cape%20Town#reach",
    figure: "reach-picture",
    mark: /^Haifa, partner: 7,\d{3} km away, .* in common, \d+ claims?$/,
    claim: /^Claim more-ties:1370/,
  },
  "a city among its peers": {
    page: "city/Cape%20Town",
    figure: "standing-picture",
    mark: /^Cape Town, Degree: 15, between 11 and 15 .*, \d+ claims$/,
    claim: /^Claim more-ties:/,
  },
  "counts of two cities": {
    page: TWO,
    figure: "counts-picture",
    mark: /^Tokyo, Bodies on file: 9, \d+ claims$/,
    claim: /^Claim (more-)?memberships:/,
  },
  "counts per million": {
    page: TWO,
    figure: "per-million-picture",
    mark: /^Cape Town, Bodies on file per million inhabitants: [\d.]+, \d+ claims$/,
    claim: /^Claim (more-)?memberships:/,
  },
  "partners beyond size": {
    page: TWO,
    figure: "residual-picture",
    mark: /^Tokyo, partners in force beyond size .*: 1\.26, \d+ claims$/,
    claim: /^Claim (more-)?ties:/,
  },
  "two cities among their peers": {
    page: TWO,
    figure: "standing-1",
    mark: /^Tokyo, Degree: 19, between .*, \d+ claims$/,
    claim: /^Claim (more-)?ties:/,
  },
  "partners and bodies of two cities": {
    page: TWO,
    figure: "held-picture",
    mark: /^C40 Cities Climate Leadership Group: Cape Town and Tokyo, \d+ claims$/,
    claim: /^Claim (more-)?memberships:/,
  },
  "an order under shaken weights": {
    page: TWO,
    figure: "weights-picture",
    mark: /^Cape Town first in \d+ ?% of 1,000 draws, \d+ claims$/,
    claim: /^Claim /,
  },
};

readings("the pictures in a browser", (reading) => {
  for (const [name, { page: path, figure, mark, claim }] of Object.entries(SIGHTS))
    reading(`${name}: a mark opens its claims by click and by key`, async (page) => {
      await visit(page, path);
      const picture = page.locator(`#${figure}`);
      const chosen = picture.getByRole("link", { name: mark }).first();
      await chosen.locator(":scope > :last-child").click();
      await closesAgain(page, claim);
      await reach(page, picture, chosen);
      await page.keyboard.press("Enter");
      await closesAgain(page, claim);
      assert.match(await focused(page), /^a /, "the focus is back on the mark");
    });

  for (const [name, { page: path, figure }] of Object.entries(SIGHTS))
    reading(`${name}: each mark names itself and its claims, on a telephone too`, async (page) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await visit(page, path);
      const picture = page.locator(`#${figure}`);
      await picture.locator("a.plot-mark").first().waitFor();
      const marks = await picture
        .locator("a.plot-mark")
        .evaluateAll((held): [string, string][] =>
          held.map((mark) => [mark.getAttribute("href") ?? "", mark.getAttribute("aria-label") ?? ""]),
        );
      assert.ok(marks.length > 1, `${marks.length} marks`);
      for (const [href, words] of marks) {
        assert.match(href, /^(#claims=|\/city\/|\/facts\?)/);
        assert.match(words, href.startsWith("#") ? /\p{L}.*\d claims?$/u : /\p{L}.*: [\d.,]+/u);
      }
      assert.equal(await picture.locator("a.plot-mark[tabindex='0']").count(), 1, "one stop for Tab");
      assert.doesNotMatch(await textOf(picture), /NaN|undefined/);
      const box = await picture.locator("svg").first().boundingBox();
      assert.ok(box !== null && box.width <= 360, "within the screen");
    });

  reading("a member of the same networks opens its seats and the city's own", async (page) => {
    await visit(page, "city/Cape%20Town#reach");
    const mark = page.locator("#reach-picture").getByRole("link", { name: /^Mangaung, no partner: 911 km/ });
    await mark.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("link", { name: /^Claim more-memberships:/ })
      .first()
      .waitFor();
    assert.match(await textOf(drawer), /Mangaung.*South African Cities Network/s);
    assert.match(await textOf(drawer), /Cape Town.*South African Cities Network/s);
  });

  reading("a peer's dot opens the claims of that peer, not of the city", async (page) => {
    await visit(page, "city/Cape%20Town");
    const mark = page
      .locator("#standing-picture")
      .getByRole("link", { name: /^(?!Cape Town).*, Degree: / })
      .first();
    const [peer = ""] = ((await mark.getAttribute("aria-label")) ?? "").split(",");
    await mark.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("link", { name: /^Claim (more-)?ties:/ })
      .first()
      .waitFor();
    assert.match(await textOf(drawer), new RegExp(peer));
    assert.match(page.url(), /\/city\/Cape%20Town#claims=/);
  });

  reading("weights that are set score anew in the page, without a request", async (page) => {
    await visit(page, TWO);
    const section = page.locator("#weights");
    const order = section.locator("[aria-live]");
    const equal = await textOf(order);
    assert.match(equal, /of 1,000 draws/);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    for (const slider of await section.getByRole("slider").all()) {
      const isBodies = (await slider.evaluate((input) => input.closest("label")?.textContent))?.startsWith(
        "Bodies on",
      );
      await slider.focus();
      await page.keyboard.press(isBodies ? "End" : "Home");
    }
    assert.match(await textOf(order), /Cape Town before Tokyo in 100/, "13 bodies on file and 9");
    await section.getByRole("button", { name: "Equal weights" }).click();
    assert.equal(await textOf(order), equal);
    assert.deepEqual(requests, []);
  });

  reading("what is unfair is said on the picture itself", async (page) => {
    await visit(page, TWO);
    const picture = page.locator("#per-million-picture");
    assert.match(await textOf(picture.locator("svg").first()), /⚠ Not fair: different boundaries/);
    await picture.getByRole("combobox").selectOption({ index: 0 });
    assert.match(await textOf(picture.locator("svg").first()), /⚠ Not fair: a source does not say/);
    assert.match(await textOf(page.locator("#counts-picture svg").first()), /⚠ Not read alike/);
  });
});

async function closesAgain(page: Page, claim: RegExp): Promise<void> {
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("link", { name: claim }).first().waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
}

/** From the picture's first mark to the one that is looked for, with arrow keys alone. */
async function reach(page: Page, picture: Locator, mark: Locator): Promise<void> {
  await picture.locator("a.plot-mark[tabindex='0']").focus();
  await page.keyboard.press("Home");
  const name = await mark.getAttribute("aria-label");
  for (let step = 0; step < 200; step++) {
    if ((await page.evaluate("document.activeElement.getAttribute('aria-label')")) === name) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`${name} is not reached by arrow keys`);
}
