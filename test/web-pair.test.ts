import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const PAIR = "compare?city=Cape%20Town&city=Tokyo";

readings("two cities on two axes", (reading) => {
  reading(
    "a comparison of two unfolds both axes to claims, and climate is in no market",
    async (page, watched) => {
      await visit(page, PAIR);
      const axes = page.locator("#axes");
      await axes.getByText("Investment, both on file").waitFor();
      const words = await textOf(axes);
      assert.match(words, /1 act in common/);
      assert.doesNotMatch(words, /climate|rival|\bally\b|allies/i);
      await axes.getByRole("button", { name: "2 affairs" }).first().click();
      await page
        .getByRole("dialog")
        .getByRole("link", { name: /^Claim beukman:/ })
        .first()
        .waitFor();
      assert.deepEqual(watched.complaints, []);
    },
  );

  reading("three cities have no axes", async (page) => {
    await visit(page, `${PAIR}&city=Athens,GR`);
    await page.locator("#common").waitFor();
    assert.equal(await page.locator("#axes").count(), 0);
  });
});
