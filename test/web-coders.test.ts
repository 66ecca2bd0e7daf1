import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("coders in a browser", (reading) => {
  reading(
    "from a city's affairs to all lists: α with what may rest on it, and rows that differ open their claims",
    async (page) => {
      await visit(page, "autonomy/Cape%20Town");
      const city = page.locator("#coders");
      assert.match(await textOf(city), /Below 0.667, conclusions from these codes do not hold/);
      await city.getByText(/rows on which they differ/).click();
      await city.getByRole("button", { name: /^Air Access reported six new routes/ }).press("Enter");
      await page.getByRole("dialog").getByText("episodes:ep2-030").first().waitFor();
      await page.keyboard.press("Escape");
      await city.getByRole("link", { name: "All lists that want two coders" }).press("Enter");
      await page.getByRole("heading", { level: 1, name: "Do coders agree?" }).waitFor();
      const relation = page.getByRole("row", { name: /^Relation to the state 3\d\d/ });
      assert.match(await textOf(relation), /Below 0.667/);
      assert.match(await textOf(page.getByRole("row", { name: /^Dimension/ })), /conclusions may rest/);
      await page.getByText("is no person").waitFor();
    },
  );
});
