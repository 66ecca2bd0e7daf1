import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { visit } from "./browser.ts";
import { readings } from "./web-readings.ts";

readings("the table of all cities in a browser", (reading) => {
  reading("it is the command's, byte for byte", async (page, watched, atlas) => {
    await visit(page, "measures?region=Africa");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ]);
    const out = join(atlas.home.folder, "africa.csv");
    const { code, stderr } = await atlas.home.hansa(["measure", "--all", "--region", "Africa", "--out", out]);
    assert.equal(code, 0, stderr);
    assert.equal(readFileSync(await download.path(), "utf8"), readFileSync(out, "utf8"));
    assert.deepEqual(watched.complaints, []);
  });
});
