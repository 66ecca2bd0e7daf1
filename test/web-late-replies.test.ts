import assert from "node:assert/strict";
import { type Atlas, settled, visit } from "./browser.ts";
import { putExampleTable } from "./fixtures/example-table.ts";
import { holdBack } from "./late-replies.ts";
import { readings, textOf } from "./web-readings.ts";

async function bringsNames({ home }: Atlas): Promise<void> {
  putExampleTable(home.folder, "review", "sisters");
  const { code, stderr } = await home.hansa(["import", "table", "sisters.csv", "--map", "sisters.yaml"]);
  assert.equal(code, 0, stderr);
}

readings("what is written while a reply is on its way", (reading) => {
  reading("changes of the trust order each count on the one before", async (page) => {
    await visit(page, "trust");
    const held = await holdBack(page, "**/api/trust", "POST");
    const kinds = page.locator("form", { hasText: "All of a kind" });
    const [first, second] = ["official-register", "document"];
    for (const kind of [first, second]) {
      await kinds.getByLabel("All of a kind").selectOption(kind ?? "");
      await kinds.getByRole("button", { name: "Add" }).press("Enter");
    }
    held.handOn();
    await page.getByText("was added in place 2.").waitFor();
    const list = page.locator("ol.trust > li");
    assert.equal(await list.count(), 2);
    const [name = ""] = await list.locator("strong").allTextContents();
    const again = await holdBack(page, "**/api/trust", "POST");
    await list
      .nth(0)
      .getByRole("button", { name: /^Move .* down$/ })
      .press("Enter");
    await list
      .nth(1)
      .getByRole("button", { name: /^Take .* out/ })
      .press("Enter");
    await list
      .nth(0)
      .getByRole("button", { name: /^Take .* out/ })
      .press("Enter");
    again.handOn();
    await page.getByText("None is set").waitFor();
    assert.notEqual(name, "");
  });

  reading("an entry moved twice goes two places, and the focus goes with it", async (page) => {
    await visit(page, "trust");
    const kinds = page.locator("form", { hasText: "All of a kind" });
    const codes = ["official-register", "document", "press"];
    for (const [at, kind] of codes.entries()) {
      await kinds.getByLabel("All of a kind").selectOption(kind);
      await kinds.getByRole("button", { name: "Add" }).press("Enter");
      await page.locator("ol.trust > li").nth(at).waitFor();
    }
    const last = page.locator("ol.trust > li").last();
    const name = await textOf(last.locator("strong"));
    const held = await holdBack(page, "**/api/trust", "POST");
    await last.getByRole("button", { name: /^Move .* up$/ }).press("Enter");
    await last.getByRole("button", { name: /^Move .* up$/ }).press("Enter");
    held.handOn();
    await page.getByText("is now in place 1 of 3.").waitFor();
    assert.equal(await textOf(page.locator("ol.trust > li").first().locator("strong")), name);
    await page.locator("ol.trust > li").first().locator("button:focus").waitFor();
    await page.getByRole("button", { name: "Have no order" }).click();
    await page.getByText("None is set").waitFor();
  });

  reading(
    "names decided one after the other, and the field that is typed in keeps the focus",
    async (page, _, atlas) => {
      await bringsNames(atlas);
      await visit(page, "review");
      const names = page.locator(".open-names > li");
      const before = await names.count();
      assert.ok(before >= 3);
      const held = await holdBack(page, "**/api/reviews/*", "POST");
      const anew = await holdBack(page, "**/api/reviews?*");
      await names
        .nth(0)
        .getByRole("button", { name: /^Leave out/ })
        .click();
      await names
        .nth(1)
        .getByRole("button", { name: /^Leave out/ })
        .click();
      const third = await textOf(names.nth(2).locator("h3"));
      await names
        .nth(2)
        .getByLabel(/^Somebody else/)
        .pressSequentially("Rou");
      held.handOn();
      await anew.come;
      // The page's own reply is not there yet, and what is decided is shown no more.
      await names.nth(before - 2).waitFor({ state: "detached" });
      assert.equal(await textOf(names.first().locator("h3")), third);
      await page.keyboard.type("en");
      assert.equal(
        await names
          .first()
          .getByLabel(/^Somebody else/)
          .inputValue(),
        "Rouen",
      );
      anew.handOn();
      await page.locator(".decided > li").nth(1).waitFor();
      assert.equal(await names.count(), before - 2);
      assert.equal(
        await names
          .first()
          .getByLabel(/^Somebody else/)
          .inputValue(),
        "Rouen",
      );
      assert.equal(await page.getByRole("alert").count(), 0);
    },
  );

  reading("who has left the page of a claim is not taken back to what was written there", async (page) => {
    await visit(page, "claim/beukman:C404");
    await page.getByRole("button", { name: "Correct this claim" }).click();
    await page.getByLabel("From, or on").fill("1998");
    const held = await holdBack(page, "**/api/claims/*/correction", "POST");
    await page.getByRole("button", { name: "Keep the corrected claim" }).click();
    await held.come;
    await page.getByRole("link", { name: "Networks", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: /etworks/ }).waitFor();
    const anew = page.waitForRequest("**/api/meta");
    held.handOn();
    await anew;
    await settled(page);
    assert.match(page.url(), /\/networks$/);
  });

  reading("a drawer that was closed before its claim was kept stays closed", async (page) => {
    await visit(page, "city/Riga#add=gn:456172");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("What is said").selectOption("twinned_with");
    await drawer.getByLabel("With, in or of").fill("Gibraltar");
    await drawer.getByLabel("Source").fill("A letter");
    const held = await holdBack(page, "**/api/claims", "POST");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await held.come;
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    const anew = page.waitForRequest("**/api/meta");
    held.handOn();
    await anew;
    await page.locator("#ties").getByRole("link", { name: "Gibraltar" }).waitFor();
    assert.doesNotMatch(page.url(), /#/);
    assert.equal(await drawer.count(), 0);
  });

  reading("nothing is begun on a claim that was just taken back before it is read anew", async (page) => {
    await visit(page, "claim/beukman:C405");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByLabel("Why").fill("A slip");
    const held = await holdBack(page, "**/api/claims/beukman*");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText(/^Taken back\./).waitFor();
    assert.equal(await page.getByRole("button", { name: "Correct this claim" }).count(), 0);
    held.handOn();
    await page.getByText("This claim no longer stands").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("button", { name: "Correct this claim" }).waitFor();
  });

  reading("an id that is typed on is not exchanged for the name of what it names so far", async (page) => {
    await visit(page, "membership");
    const city = page.locator("input[name=city]");
    const named = page.waitForResponse("**/api/cities/gn%3A456172");
    await city.pressSequentially("gn:456172");
    await Promise.race([named, settled(page, 1000)]);
    await city.pressSequentially("9");
    assert.equal(await city.inputValue(), "gn:4561729");
    await city.press("Backspace");
    await city.press("Tab");
    await page.locator("input[name=city]").and(page.locator(":not(:focus)")).waitFor();
    for (let tries = 0; (await city.inputValue()) !== "Riga" && tries < 600; tries++) await settled(page, 50);
    assert.equal(await city.inputValue(), "Riga");
  });
});

readings("what comes late of a page that was left", (reading) => {
  reading(
    "a search that is answered late takes nobody away who has gone elsewhere or typed on",
    async (page) => {
      await visit(page, "city/Riga");
      const search = page.getByRole("combobox", { name: "Find a city, region, state or network" });
      for (const goOn of [
        () => page.getByRole("link", { name: "Networks", exact: true }).first().click(),
        () => search.pressSequentially(" by"),
      ]) {
        const held = await holdBack(page, "**/api/places?*");
        await search.fill("Gdynia");
        await page.keyboard.press("Enter");
        await held.come;
        await goOn();
        const before = page.url();
        held.handOn();
        await settled(page, 500);
        assert.equal(page.url(), before);
        await page.unrouteAll();
        await visit(page, "city/Jurmala");
      }
    },
  );

  reading("a heading that comes late leaves the focus where somebody writes", async (page) => {
    await visit(page, "city/Riga");
    const held = await holdBack(page, /\/api\/networks(\?|$)/);
    await page.getByRole("link", { name: "Networks", exact: true }).first().click();
    await held.come;
    const search = page.getByRole("combobox", { name: "Find a city, region, state or network" });
    await search.pressSequentially("cap");
    held.handOn();
    await page.getByRole("heading", { level: 1, name: /etworks/ }).waitFor();
    await settled(page);
    await page.keyboard.type("e");
    assert.equal(await search.inputValue(), "cape");
  });

  reading("cities are added to and taken from those of the address, compared or not yet", async (page) => {
    await visit(page, "compare?city=gn:456172&city=gn:3099424");
    const held = await holdBack(page, "**/api/compare?*");
    const add = page.getByRole("combobox", { name: "Add a city" });
    await add.fill("Cape Town");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/3369157/);
    await page.getByRole("link", { name: "Take out Riga" }).click();
    await page.waitForURL((url) => !url.search.includes("456172"));
    held.handOn();
    await page.getByRole("heading", { level: 1, name: "Gdynia and Cape Town" }).waitFor();
  });

  reading(
    "of two marks pressed the later one's claims are shown, whichever is answered first",
    async (page) => {
      await visit(page, "city/Cape%20Town");
      const marks = page.locator("a.plot-mark[href^='/city/']");
      const addressOf = async (at: number): Promise<string> =>
        decodeURIComponent((await marks.nth(at).getAttribute("href")) ?? "").replace("/city/", "");
      const one = await addressOf(0);
      const held = await holdBack(page, new RegExp(`/api/cities/${encodeURIComponent(one)}`));
      await marks.nth(0).dispatchEvent("click");
      await held.come;
      const words = (await marks.nth(1).getAttribute("aria-label")) ?? "";
      assert.notEqual(await addressOf(1), one);
      await marks.nth(1).dispatchEvent("click");
      await page.getByRole("dialog").getByText(words).waitFor();
      const url = page.url();
      held.handOn();
      await settled(page, 200);
      assert.equal(page.url(), url);
    },
  );

  reading("a map that was just moved takes nobody back to it", async (page) => {
    await visit(page, "map");
    await page.getByRole("application").waitFor();
    await page.evaluate(`(() => {
      const map = document.querySelector(".world-map");
      map.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, clientX: 300, clientY: 300 }));
      [...document.querySelectorAll(".areas a")].find(({ textContent }) => textContent === "Networks").click();
    })()`);
    await page.getByRole("heading", { level: 1, name: /etworks/ }).waitFor();
    await settled(page, 600);
    assert.match(page.url(), /\/networks$/);
  });
});
