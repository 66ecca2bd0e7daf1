import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("the book of forecasts in a browser", (reading) => {
  reading("from the bar to a forecast, what settles it, and the claims that settled it", async (page) => {
    await visit(page, "");
    await page.getByRole("navigation", { name: "Areas" }).getByRole("link", { name: "Studies" }).click();
    await page.getByRole("heading", { name: "Book of forecasts" }).getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: "Book of forecasts" }).waitFor();
    await page.getByRole("link", { name: /^came true \(\d+\)$/ }).click();
    await page.getByRole("link", { name: "100 Resilient Cities comes to an end by 2022-12-31" }).click();
    await page.getByText("Given 4.1 %: came true.").waitFor();
    assert.match(await textOf(page.locator("#rule")), /a source dates its end by the deadline/);
    await page
      .locator("#now")
      .getByRole("button", { name: /^Came true/ })
      .press("Enter");
    await page.getByRole("dialog").getByText("networks:100rc/ended").first().waitFor();
  });

  reading("scores stand apart for forecasts made before and after their deadline", async (page) => {
    await visit(page, "forecasts");
    const made = page.locator("#scores tr", { hasText: "before their deadline" });
    assert.match(await textOf(made), /41.*41.*not given/);
    const after = page.locator("#scores tr", { hasText: "retrospectively" });
    assert.match(await textOf(after), /92.*49.*43.*10.*0\.225.*0\.178.*-0\.26/);
    await page.locator("#reliability-retrospective .firm").first().waitFor();
    assert.match(
      await textOf(page.locator("#chain")),
      /bundled book is as it was written: 225 entries.*own book has no entry yet/,
    );
  });

  reading("a forecast that is in no book is not found", async (page) => {
    await visit(page, "forecast/never-made");
    await page.getByRole("heading", { level: 1, name: "Not found here" }).waitFor();
  });

  reading("in French the sentence of a forecast is French", async (page) => {
    await visit(page, "forecast/2017-100rc-ends?lang=fr");
    await page
      .getByRole("heading", { level: 1, name: "100 Resilient Cities cesse d’exister d’ici au" })
      .waitFor();
  });

  reading("a short page begins at the top of a tall screen", async (page) => {
    await page.setViewportSize({ width: 2560, height: 1440 });
    await visit(page, "studies");
    const top = await page.getByRole("heading", { level: 1 }).boundingBox();
    assert.ok(top && top.y < 200, `${top?.y} px`);
  });
});
