import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Atlas, visit } from "./browser.ts";
import { putExampleTable } from "./fixtures/example-table.ts";
import { lineWith } from "./hansa.ts";
import { looksRight, WIDTHS } from "./looks-right.ts";
import { focused, readings, textOf } from "./web-readings.ts";

const HARMFUL = "city,country,sister\nKöln,Germany,<img src=x onerror=alert(1)>\n";
const MAPPING = `
source: { title: "A <b>list</b>", kind: document, reliability: C }
claims:
  - tie: { between: [ { name: city, country: country }, { name: sister } ], form: "=sister" }
`;

/** The example of docs/review.md, and a name that would do harm where it is not only text. */
async function bringLists({ home }: Atlas): Promise<void> {
  putExampleTable(home.folder, "review", "sisters");
  writeFileSync(join(home.folder, "harmful.csv"), HARMFUL);
  writeFileSync(join(home.folder, "harmful.yaml"), MAPPING);
  for (const name of ["sisters", "harmful"]) {
    const { code, stderr } = await home.hansa(["import", "table", `${name}.csv`, "--map", `${name}.yaml`]);
    assert.equal(code, 0, stderr);
  }
}

const told = (page: Page): Promise<string> => textOf(page.locator(".told"));

readings("names to decide, in a browser", (reading) => {
  reading("where nothing is open the page says so, and the bar has no link to it", async (page) => {
    await visit(page, "review");
    assert.match(await textOf(page.locator("main")), /Nothing is open/);
    assert.equal(await page.getByRole("link", { name: /^To decide/ }).count(), 0);
  });

  reading("open names are listed with what the source says and who may be meant", async (page, _, atlas) => {
    await bringLists(atlas);
    await visit(page, "");
    await page.getByRole("link", { name: "To decide (4)" }).click();
    await page.getByRole("heading", { level: 1, name: "Whom do they mean?" }).waitFor();
    const rochester = page.locator(".open-names > li").first();
    assert.match(await textOf(rochester), /Rochester.*United States.*2 rows of Sister cities/);
    assert.match(
      await textOf(rochester),
      /beside (Würzburg, Germany; Rennes, France|Rennes, France; Würzburg)/,
    );
    assert.match(await textOf(rochester), /New York State, United States.*people.*its own name.*%/);
  });

  reading(
    "a name written as HTML is only text, and nothing leaves this machine",
    async (page, { complaints }) => {
      await visit(page, "review");
      await page.getByRole("heading", { name: "<img src=x onerror=alert(1)>" }).waitFor();
      await page.getByRole("link", { name: "A <b>list</b>" }).waitFor();
      assert.deepEqual(complaints, []);
    },
  );

  reading("the page is accessible and within the screen, light and dark", async (page, { complaints }) => {
    await visit(page, "review");
    for (const width of WIDTHS) await looksRight(page, width);
    assert.deepEqual(complaints, []);
  });

  reading("a place without a country is new only with one, by its code", async (page) => {
    await visit(page, "review");
    const harmful = page.locator(".open-names > li", { hasText: "onerror" });
    assert.ok(await harmful.getByRole("button", { name: /^It is new/ }).isDisabled());
    await harmful.getByLabel("Its country").fill("zz");
    await harmful.getByRole("button", { name: "It is new" }).click();
    assert.match(await textOf(harmful.getByRole("alert")), /no country has the code ZZ/);
    await harmful.getByLabel("Its country").fill("de");
    await harmful.getByRole("button", { name: "It is new" }).click();
    await page.locator(".told").getByRole("button", { name: "Undo" }).click();
    await page.getByText("onerror=alert(1)>' is open again.").waitFor();
  });

  reading("by keyboard alone: a candidate by its number, undone, then left out", async (page) => {
    await visit(page, "review");
    await page.getByRole("button", { name: "Choose Rochester, New York State, United States" }).focus();
    await page.keyboard.press("1");
    await page
      .getByText("'Rochester, United States' means Rochester, New York State: 2 claims entered.")
      .waitFor();
    await page.locator("h3:focus").waitFor();
    assert.doesNotMatch(await focused(page), /Rochester/);
    await page.locator(".told").getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("'Rochester, United States' is open again.").waitFor();
    await page.getByRole("button", { name: "Choose Rochester, New York State, United States" }).focus();
    await page.keyboard.press("l");
    await page.getByText("'Rochester, United States' is left out: 2 rows left out.").waitFor();
  });

  reading("a number typed into a field chooses nobody", async (page) => {
    await visit(page, "review");
    const name = page.locator(".open-names > li", { hasText: "Springfield" });
    await name.getByLabel(/^Somebody else/).fill("");
    await page.keyboard.type("1nl");
    assert.equal(await name.getByLabel(/^Somebody else/).inputValue(), "1nl");
    assert.equal(await page.locator(".told").count(), 0);
    await page.keyboard.press("Enter");
    assert.match(await textOf(name.getByRole("alert")), /1nl/);
  });

  reading(
    "one click decides; the decision is a claim with its own page, and the city has the tie",
    async (page) => {
      await visit(page, "review");
      await page.getByRole("button", { name: "Choose Springfield, Illinois, United States" }).click();
      await page.locator(".told").waitFor();
      assert.match(await told(page), /means Springfield, Illinois: 1 claim entered/);
      await page
        .locator(".decided > li", { hasText: "Springfield" })
        .getByRole("link", { name: "its claim" })
        .click();
      await page.getByRole("button", { name: "Take it back" }).waitFor();
      assert.match(await textOf(page.locator("main")), /'Springfield, United States' means Springfield/);
      await visit(page, "city/gn:4250542");
      assert.match(await textOf(page.locator("main")), /Ashikaga/);
    },
  );

  reading(
    "what another window decided meanwhile is told, and the list stays usable",
    async (page, _, atlas) => {
      await visit(page, "review");
      const { code, stderr } = await atlas.home.hansa(["review", "decide", "18d83b715f", "--leave-out"]);
      assert.equal(code, 0, stderr);
      await page
        .locator(".open-names > li", { hasText: "Garden City" })
        .getByRole("button", { name: /^Leave out/ })
        .click();
      assert.match(await textOf(page.getByRole("alert")), /may have been decided meanwhile/);
      await page.getByRole("heading", { name: /^Garden City/ }).waitFor({ state: "detached" });
    },
  );

  reading(
    "a server that other machines read shows the list and takes no decision",
    async (page, _, { home }) => {
      const server = home.start(["serve", "--host", "0.0.0.0", "--allow-remote", "--port", "0"]);
      const line = await lineWith(server, "Hansa is at ");
      const address = line.replace("Hansa is at ", "").trim().replace("0.0.0.0", "127.0.0.1");
      await visit(page, `${address}review`);
      await page.getByText("claims cannot be written").waitFor();
      assert.equal(await page.locator(".may-mean button, .other-answers, .decided button").count(), 0);
      const ended = once(server, "close");
      server.kill("SIGTERM");
      await ended;
    },
  );
});
