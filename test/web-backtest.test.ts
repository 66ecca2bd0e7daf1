import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const LONG = { timeout: 120_000 };

readings("a forecast played through in a browser", (reading) => {
  reading("from the book of forecasts to a split of one's own, by keyboard", async (page, watched) => {
    await visit(page, "forecasts");
    await page.getByRole("link", { name: "a forecast played through" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "A forecast played through" }).waitFor();
    await page.getByLabel("Day that parts the ties").fill("2008");
    await page.getByRole("textbox", { name: "Seed" }).fill("3");
    await page.getByRole("button", { name: "Play it through" }).press("Enter");
    await page.getByRole("heading", { level: 2, name: "A forecast as of 2008" }).waitFor(LONG);
    assert.match(page.url(), /split=2008&seed=3/);
    assert.match(
      await textOf(page.locator("#verdict")),
      /In 28 comparisons with simple rules the .+ clearly better in \d+/,
    );
    const rows = page.locator("#figures tbody tr");
    assert.equal(await rows.count(), 6);
    assert.match(await textOf(rows.first()), /simple model.*0\.\d+ to 0\.\d+/);
    assert.equal(await page.locator("#figure-uniform .plot-mark").count(), 6);
    assert.equal(await page.locator("#reliability-curve .plot-mark").count(), 10);
    assert.equal(await page.locator("#apart tbody tr:not(.group)").count(), 12);
    assert.match(await textOf(page.locator("#command")), /hansa forecast backtest --split 2008 --seed 3/);
    assert.deepEqual(watched.complaints, []);
  });

  reading("a day that no tie comes after is diagnosed, in the reader's language too", async (page) => {
    await visit(page, "backtest?split=2050");
    await page.getByRole("alert").getByText("is dated 2050 or later").waitFor(LONG);
    await visit(page, "backtest?split=1930&lang=fr");
    await page.getByRole("alert").getByText("Trop peu de liens au registre").waitFor(LONG);
  });

  reading(
    "memberships are played through in the same table, plot and curve, as the choice says",
    async (page, watched) => {
      await visit(page, "backtest?split=2005");
      await page.getByLabel("What is forecast").selectOption("memberships");
      await page.getByLabel("Day that parts the memberships").fill("2019");
      await page.getByLabel("Least share of a roster").fill("0.6");
      await page.getByRole("button", { name: "Play it through" }).press("Enter");
      await page.getByRole("heading", { level: 2, name: "A forecast as of 2019" }).waitFor(LONG);
      assert.match(page.url(), /of=memberships&coverage=0.6/);
      assert.equal(await page.locator("#figures tbody tr").count(), 7);
      assert.equal(await page.locator("#figure-uniform .plot-mark").count(), 7);
      assert.ok((await page.locator("#reliability-curve .plot-mark").count()) > 5);
      assert.match(
        await textOf(page.locator("#verdict")),
        /Creative Cities.*In 42 comparisons.*Against preferential attachment.*How many join: .+ expected .+ to .+ came/s,
      );
      assert.match(
        await textOf(page.locator("#figures tbody tr").first()),
        /0\.\d+ to 0\.\d+.*0\.\d+ to 0\.\d+/,
      );
      assert.match(
        await textOf(page.locator("#networks tbody tr").first()),
        /Creative Cities.*7\d %.*2025.*\d to \d/,
      );
      assert.ok((await page.locator("#apart tbody tr:not(.group)").count()) >= 14);
      await page.getByText("What the simple model weighs").click();
      assert.ok((await page.locator("#left-out details li").count()) > 5);
      assert.match(
        await textOf(page.locator("#command")),
        /--memberships --split 2019 --seed 1 --coverage 0.6/,
      );
      assert.deepEqual(watched.complaints, []);
    },
  );

  reading("what memberships on file do not allow is diagnosed with a lower coverage to try", async (page) => {
    for (const [split, words] of [
      ["1970", "that was there before 1970"],
      ["2050", "known complete beyond 2050"],
      ["2018", "is dated 2018 or later"],
      ["2015", "Too few memberships on file"],
    ]) {
      await visit(page, `backtest?of=memberships&split=${split}`);
      await page
        .getByRole("alert")
        .getByText(words ?? "")
        .getByText("a lower share of the roster")
        .waitFor(LONG);
    }
    await visit(page, "backtest?of=memberships&split=2015&lang=fr");
    await page.getByRole("alert").getByText("Trop peu d’adhésions au registre").waitFor(LONG);
  });

  reading("while it is computed the page tells the stage and the share that is done with", async (page) => {
    await page.goto("backtest?split=2003");
    const told = page.locator(".how-far").getByText(/% · .*(growing trees|seeking what came) ?.*\d+ of \d+/);
    await told.waitFor(LONG);
    assert.equal(await page.locator(".how-far progress").getAttribute("max"), "100");
    await page.getByRole("heading", { level: 2, name: "A forecast as of 2003" }).waitFor(LONG);
    assert.equal(await page.locator(".how-far").count(), 0);
  });

  reading("it can be stopped, and computed after all", async (page) => {
    await page.goto("backtest?split=2001");
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    await page.getByText("Stopped: a forecast made anew").waitFor();
    await page.getByRole("button", { name: "Compute it" }).press("Enter");
    await page.getByRole("heading", { level: 2, name: "A forecast as of 2001" }).waitFor(LONG);
  });

  reading("printed it keeps its tables and leaves out the form", async (page) => {
    await visit(page, "backtest?split=2005");
    await page.locator("#command").waitFor(LONG);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".facts-form").isVisible(), false);
    assert.equal(await page.locator("#figures table").isVisible(), true);
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  });
});
