import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("what was just written is undone by one button", (reading) => {
  reading("a claim that was added, and what was typed before the drawer was closed", async (page) => {
    await visit(page, "city/Riga#add=gn:456172");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("What is said").selectOption("twinned_with");
    await drawer.getByLabel("With, in or of").fill("Gibraltar");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await page.locator(".add-here button").click();
    await drawer.getByText("did not send is here again").waitFor();
    assert.equal(await drawer.getByLabel("With, in or of").inputValue(), "Gibraltar");
    await drawer.getByLabel("Source").fill("A letter");
    await drawer.getByRole("button", { name: "Keep this claim" }).click();
    await drawer.getByText("Kept. The ledger now holds your claim").waitFor();
    await drawer.getByRole("button", { name: "Undo", exact: true }).click();
    await drawer.getByText(/^Undone\./).waitFor();
    await drawer.locator("li.claim.retracted").waitFor();
    await visit(page, "city/Riga");
    assert.equal(await page.locator("#ties").getByRole("link", { name: "Gibraltar" }).count(), 0);
    await page.locator(".add-here button").click();
    assert.equal(await drawer.getByLabel("With, in or of").inputValue(), "", "what was sent is not typed");
  });

  reading("a correction and a retraction, on the page of the claim", async (page) => {
    await visit(page, "claim/beukman:C404");
    const says = await textOf(page.locator("h1"));
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByLabel("Why").fill("A slip");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("This claim no longer stands").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText(/^Undone\./).waitFor();
    await page.getByText("This claim no longer stands").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Correct this claim" }).click();
    await page.getByLabel("From, or on").fill("1999");
    await page.getByRole("button", { name: "Keep the corrected claim" }).click();
    await page.locator("main .kept").waitFor();
    assert.match(await textOf(page.locator("h1")), /1999/);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText(/^Undone\./).waitFor();
    assert.equal(await textOf(page.locator("h1")), says);
  });

  reading("a change of the order of trust", async (page) => {
    await visit(page, "trust");
    await page.getByRole("button", { name: "Add", exact: true }).last().click();
    const list = page.locator("ol.trust > li");
    await list.first().waitFor();
    await page.getByRole("button", { name: "Have no order" }).click();
    await list.first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await list.first().waitFor();
    await page.getByText("The order is what it was before.").waitFor();
    assert.equal(await list.count(), 1);
  });
});
