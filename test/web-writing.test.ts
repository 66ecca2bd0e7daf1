import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import type { Locator } from "playwright-core";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

/** Waits until a field shows a text, which a page of this policy cannot be asked to watch for. */
async function valued(field: Locator, text: string): Promise<void> {
  while ((await field.inputValue()) !== text) await delay(20);
}

readings("claims of one's own in a browser", (reading) => {
  reading("a claim of one's own is refused with what was typed kept, then kept for good", async (page) => {
    await visit(page, "city/Cape%20Town#add=gn:3369157");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("What is said").selectOption("twinned_with");
    await drawer.getByLabel("With, in or of").fill("Gibraltar");
    await drawer.getByLabel("From, or on").fill("the nineties");
    await drawer.getByLabel("Source").fill("A letter in the city's archive");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByRole("alert").waitFor();
    assert.match(await textOf(drawer.getByRole("alert")), /the nineties/);
    assert.equal(await drawer.getByLabel("From, or on").getAttribute("aria-invalid"), "true");
    assert.equal(await drawer.getByLabel("With, in or of").inputValue(), "Gibraltar");
    await drawer.getByLabel("From, or on").fill("1994");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByText("Cape Town and Gibraltar").first().waitFor();
    await drawer.getByText("Kept. The ledger now holds your claim").waitFor();
    await page.reload({ waitUntil: "networkidle" });
    await drawer.getByText("Cape Town and Gibraltar").first().waitFor();
    await visit(page, "city/Cape%20Town");
    assert.equal(await page.locator("#ties").getByRole("link", { name: "Gibraltar" }).count(), 1);
    const mine = page.locator("#ties .ties").getByRole("row", { name: /Gibraltar/ });
    assert.match(await textOf(mine), /yours/);
    assert.match(await textOf(page.locator("#ties")), /in part yours/);
  });

  reading("a claim of one's own is corrected and taken back, and its history stays", async (page) => {
    await visit(page, "facts?about=Cape%20Town&object=Gibraltar");
    await page.getByRole("button", { name: /Gibraltar/ }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: /^Correct claim/ }).click();
    await drawer.getByLabel("From, or on").fill("1995");
    await drawer.getByRole("button", { name: "Keep the corrected claim" }).click();
    const corrected = drawer.getByText("Cape Town and Gibraltar: sister cities, 1995.");
    await corrected.first().waitFor();
    await drawer
      .getByRole("link", { name: /^Claim / })
      .last()
      .click();
    await page.getByText(/in place of/).waitFor();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByLabel("Why").fill("It was a plan");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("This claim no longer stands: it was retracted.").waitFor();
    assert.match(await textOf(page.locator("#history")), /It was a plan/);
  });

  reading("a name with several bearers is marked at its field and chosen there", async (page) => {
    await visit(page, "city/Cape%20Town#add=gn:3369157");
    const drawer = page.getByRole("dialog");
    const subject = drawer.getByLabel("Who or what it is about");
    await valued(subject, "Cape Town");
    assert.equal(await drawer.locator("optgroup").first().getAttribute("label"), "tie");
    assert.equal(await drawer.locator("optgroup").nth(1).getAttribute("label"), "membership");
    await drawer.getByLabel("What is said").selectOption("sister");
    const partner = drawer.getByLabel("With, in or of");
    await partner.fill("Santiago");
    await drawer.locator("datalist option[value^='Santiago']").first().waitFor({ state: "attached" });
    await drawer.getByLabel("Source").fill("A letter");
    await drawer.getByText("counts as a third party’s word").waitFor();
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByRole("alert").waitFor();
    assert.equal(await partner.getAttribute("aria-invalid"), "true");
    await drawer.locator("input[name=object]:focus").waitFor();
    await drawer
      .getByRole("button", { name: /^Santiago, .*Chile/ })
      .first()
      .click();
    await valued(partner, "Santiago");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByText("Kept. The ledger now holds your claim").waitFor();
    assert.equal(await subject.count(), 0);
    assert.match(await textOf(drawer.locator("li.claim").first()), /yours/);
  });

  reading("a network that is on no file comes with the claim", async (page) => {
    await visit(page, "city/Cape%20Town#add=gn:3369157");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("What is said").selectOption("member_of");
    await drawer.getByLabel("With, in or of").fill("Bund der Hafenstädte");
    await drawer.getByLabel("Source").fill("A letter");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByRole("alert").getByText("as a new body or a new place").waitFor();
    await drawer.getByLabel("Is it on file?").selectOption("body");
    await drawer.getByLabel("What sort of body").selectOption("thematic-network");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByText("Kept. The ledger now holds your claim").waitFor();
    await visit(page, "network/net:bund-der-hafenstadte");
    await page.getByRole("heading", { level: 1, name: "Bund der Hafenstädte" }).waitFor();
  });

  reading("a date that was wrong is taken out, and a correction of nothing is refused", async (page) => {
    await visit(page, "city/Cape%20Town#add=gn:3369157");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("What is said").selectOption("twinned_with");
    await drawer.getByLabel("With, in or of").fill("Valletta");
    await drawer.getByLabel("From, or on").fill("1994");
    await drawer.getByLabel("To", { exact: true }).fill("2001");
    await drawer.getByLabel("Source").fill("A letter");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer
      .getByText(/Valletta: (former )?sister cities, 1994 to 2001\./)
      .first()
      .waitFor();
    await drawer.getByRole("button", { name: /^Correct claim/ }).click();
    await drawer.getByRole("button", { name: "Keep the corrected claim" }).click();
    assert.match(await textOf(drawer.getByRole("alert")), /nothing/i);
    await drawer.getByLabel("To", { exact: true }).fill("");
    await drawer.getByRole("button", { name: "Keep the corrected claim" }).click();
    await drawer.getByText("Cape Town and Valletta: sister cities, 1994.").first().waitFor();
    await drawer.getByText("Kept. The corrected claim stands").waitFor();
  });

  reading("a claim taken back is told so, and stands once in the drawer", async (page) => {
    await visit(page, "facts?about=Cape%20Town&object=Valletta");
    await page.getByRole("button", { name: /Valletta/ }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: /^Retract claim/ }).click();
    await drawer.getByLabel("Why").fill("A misreading");
    await drawer.getByRole("button", { name: "Take it back" }).click();
    await drawer.getByText(/^Taken back\./).waitFor();
    await drawer.locator("li.claim").first().waitFor();
    assert.equal(await drawer.locator("li.claim").count(), 1);
  });
});
