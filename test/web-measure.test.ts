import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("a measure in a browser", (reading) => {
  reading("of a pair asks for the two, by keyboard, and names who is between them", async (page) => {
    await visit(page, "measure/common-partners");
    await page.getByText("Name the two that it is of.").waitFor();
    await page.getByLabel("The one").fill("Cape Town");
    await page.getByLabel("The other").fill("Tokyo");
    await page.keyboard.press("Enter");
    const between = page.locator(".measured p", { hasText: "By way of:" });
    await between.waitFor();
    assert.match(await textOf(between), /By way of:\s+\S+/);
    assert.equal(await page.getByLabel("The other").inputValue(), "Tokyo");
    assert.ok(page.url().includes("pair=Cape+Town&pair=Tokyo"));
  });

  reading("of memberships is asked over networks, and not by the form of a tie", async (page) => {
    await visit(page, "measure/fitness");
    assert.equal(await page.getByLabel("Form of the tie").count(), 0);
    await page.getByLabel("Over networks").fill("C40; Urban 20");
    await page.keyboard.press("Enter");
    await page.locator(".measured caption", { hasText: "C40" }).waitFor();
    const caption = await textOf(page.locator(".measured caption"));
    assert.match(caption, /Urban 20/);
  });

  reading("of groups says by what the cities are parted, and how many are in none", async (page) => {
    await visit(page, "measure/ei-index?by=income-group");
    const parted = page.getByText("Cities parted by income group of the World Bank");
    await parted.waitFor();
    assert.match(await textOf(parted), /\d groups/);
  });

  reading(
    "that takes more than a slice says where it is had, and one that is not says which are",
    async (page) => {
      await visit(page, "measure/flip-share");
      await page.getByRole("heading", { name: "How it is computed" }).waitFor();
      assert.equal(await page.locator("main form").count(), 0);
      await visit(page, "measure/betweeness");
      await page.getByText("betweenness").first().waitFor();
    },
  );
});
