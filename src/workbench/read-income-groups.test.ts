import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { worldRegion } from "../gazetteer/m49.ts";
import { bundledFolder } from "./data-folder.ts";
import { readIncomeGroups } from "./read-income-groups.ts";

const bundled = readIncomeGroups(bundledFolder());
const groupOf = (country: string): string | undefined => bundled.get(country)?.group;

/** The share of a region's classified countries in a group, in per cent. */
function share(group: string, isOf: (country: string) => boolean): number {
  const countries = [...bundled.keys()].filter(isOf);
  return Math.round(
    (100 * countries.filter((country) => groupOf(country) === group).length) / countries.length,
  );
}

// Jersey and Guernsey are one economy to the World Bank.
const economy = (country: string): boolean => country !== "GG";

test("income groups of fiscal year 2026 agree with the shares that the World Bank announced in July 2025", () => {
  assert.deepEqual([share("low", economy), share("high", economy)], [12, 40]);
  const north = ["US", "CA", "BM", "GL", "PM"];
  const latin = (country: string): boolean =>
    worldRegion(country)?.region === "Americas" && !north.includes(country);
  assert.deepEqual([share("low", latin), share("high", latin)], [0, 46]);
  const sahara = ["DZ", "EG", "LY", "MA", "TN", "DJ"];
  const south = (country: string): boolean =>
    worldRegion(country)?.region === "Africa" && !sahara.includes(country);
  assert.equal(share("low", south), 45);
});

test("what moved in fiscal years 2024 to 2026 has moved, and two countries have no group", () => {
  const moved = { GY: "high", BG: "high", RU: "high", CR: "high", DZ: "upper-middle", UA: "upper-middle" };
  for (const [country, group] of Object.entries(moved)) assert.equal(groupOf(country), group, country);
  assert.deepEqual(
    [groupOf("CV"), groupOf("WS"), groupOf("NA")],
    ["upper-middle", "upper-middle", "lower-middle"],
  );
  assert.deepEqual([groupOf("ET"), groupOf("VE"), groupOf("VA")], [undefined, undefined, undefined]);
});

test("the newest year of a list is used, and a list that does not load is an error", () => {
  const folder = mkdtempSync(join(tmpdir(), "hansa-income-"));
  try {
    mkdirSync(join(folder, "gazetteer"));
    const write = (...rows: string[]): void =>
      writeFileSync(
        join(folder, "gazetteer", "income-groups.csv"),
        `country,name,year,group,note\n${rows.join("\n")}\n`,
      );
    write("CR,Costa Rica,FY26,high,", "CR,Costa Rica,FY25,upper-middle,", "XX,Nowhere,FY25,low,");
    assert.deepEqual([...readIncomeGroups(folder)], [["CR", { group: "high", year: "FY26" }]]);
    write("CR,Costa Rica,FY26,rich,");
    assert.throws(() => readIncomeGroups(folder), { code: "income-groups-not-valid" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
