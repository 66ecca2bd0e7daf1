import assert from "node:assert/strict";
import { test } from "node:test";
import { besideProblems } from "./beside-problems.ts";
import { NOTHING_LOST } from "./read-table.ts";

const NOTHING = { entities: NOTHING_LOST, sources: NOTHING_LOST, claims: NOTHING_LOST };
const whys = (path: string, text: string): string[] =>
  besideProblems(new Map([[path, text]]), { claims: [] }, NOTHING).problems.map(
    ({ where, why }) => `${where}: ${why}`,
  );

test("a list has the codes of a claim's field, and its examples are claims", () => {
  const rows = [
    "low,low,Doubted.,,source: Hansa",
    "high,high,Sure.,t:1,source: Hansa",
    "hihg,high,Sure.,,source: Hansa",
  ];
  assert.deepEqual(whys("lists/confidence.csv", `id,label,rule,example,note\n${rows.join("\n")}\n`), [
    "lists/confidence.csv: the code 'medium' is missing",
    "lists/confidence.csv: no claim can have the code 'hihg'; the nearest is 'high'",
    "lists/confidence.csv high: example t:1 is not defined",
  ]);
});

test("a row of a list that does not load is named and its code is not missing besides", () => {
  const rows = ["high,,Sure.,,source: Hansa", "medium,medium,Checked.,,source: Hansa", "low,low,Doubted.,x"];
  const [unlabelled, short, ...rest] = whys(
    "lists/confidence.csv",
    `id,label,rule,example,note\n${rows.join("\n")}\n`,
  );
  assert.match(unlabelled ?? "", /:4: 4 cells/);
  assert.match(short ?? "", /:2 high: .*label/);
  assert.deepEqual(rest, []);
});

test("a region and a name of the gazetteer are read as strictly, and stand once", () => {
  const regions = "id,name,country,kind,aliases,geonames,other_id\n";
  assert.match(
    whys("gazetteer/regions.csv", `${regions}ZA-EC,Eastern Cape,ZA,province,,,\n`).join(),
    /ZA-EC: .*id/,
  );
  const name = "gn:5128581,NYC,own,in common use\n";
  assert.deepEqual(whys("gazetteer/names.csv", `id,name,use,why\n${name}${name}`), [
    "gazetteer/names.csv gn:5128581 NYC: defined 2 times",
  ]);
});

test("a country has an income group of the four once a year, or none", () => {
  const rows = [
    "DE,Germany,FY26,high,",
    "DE,Germany,FY25,high,",
    "ET,Ethiopia,FY26,,",
    "FR,France,FY26,rich,",
  ];
  const found = whys("gazetteer/income-groups.csv", `country,name,year,group,note\n${rows.join("\n")}\n`);
  assert.equal(found.length, 1);
  assert.match(found[0] ?? "", /FR.*group/);
});
