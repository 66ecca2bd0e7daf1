import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { BOUNDS } from "../src/record/interval.ts";
import * as vocabulary from "../src/record/vocabulary.ts";

const LISTS = new URL("../data/lists/", import.meta.url);
const CLAIMS = new URL("../data/claims/", import.meta.url);

/** The list that each constant of the record stands in. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  "tie-form": vocabulary.TIE_FORMS,
  "tie-state": vocabulary.TIE_STATES,
  "legal-form": vocabulary.LEGAL_FORMS,
  "signatory-level": vocabulary.SIGNATORY_LEVELS,
  "episode-act": vocabulary.EPISODE_ACTS,
  "episode-manner": vocabulary.EPISODE_MANNERS,
  "began-by": vocabulary.BEGAN_BY,
  "body-sort": vocabulary.BODY_SORTS,
  "body-scope": vocabulary.BODY_SCOPES,
  "organisation-sort": vocabulary.ORGANISATION_SORTS,
  "membership-role": vocabulary.MEMBERSHIP_ROLES,
  instrument: vocabulary.INSTRUMENTS,
  theme: vocabulary.THEMES,
  dimension: vocabulary.DIMENSIONS,
  "state-relation": vocabulary.STATE_RELATIONS,
  "state-level": vocabulary.STATE_LEVELS,
  "factor-role": vocabulary.FACTOR_ROLES,
  factor: vocabulary.FACTORS,
  level: vocabulary.LEVELS,
  "influence-step": vocabulary.INFLUENCE_STEPS,
  contribution: vocabulary.CONTRIBUTIONS,
  standing: vocabulary.STANDINGS,
  "practice-stage": vocabulary.PRACTICE_STAGES,
  "outcome-kind": vocabulary.OUTCOME_KINDS,
  realisation: vocabulary.REALISATIONS,
  attribution: vocabulary.ATTRIBUTIONS,
  boundary: vocabulary.BOUNDARIES,
  "source-kind": vocabulary.SOURCE_KINDS,
  reliability: vocabulary.RELIABILITIES,
  reading: vocabulary.READINGS,
  confidence: vocabulary.CONFIDENCES,
  conflict: vocabulary.CONFLICTS,
  bound: BOUNDS,
};

/** The grades are numbers in a claim; the lists below it have no field in a claim yet. */
const UNCODED = [
  "membership-grade",
  "food-system",
  "practice-carrier",
  "practice-evidence",
  "sdg-localisation",
  "security-whose",
];

type Row = Readonly<Record<string, string>>;

const rowsOf = (url: URL): Row[] => parse(readFileSync(url), { columns: true });
const listOf = (name: string): Row[] => rowsOf(new URL(`${name}.csv`, LISTS));
const several = (cell: string | undefined): string[] => (cell ? cell.split("; ") : []);
const names = [...Object.keys(CODED), ...UNCODED];

test("every list of the record is published, and no other", () => {
  const constants = Object.values(vocabulary).filter((held) => !Object.values(CODED).includes(held));
  assert.deepEqual(constants, [], "constants without a list");
  const files = readdirSync(LISTS).filter((file) => file.endsWith(".csv"));
  assert.deepEqual(files.toSorted(), names.map((name) => `${name}.csv`).toSorted());
});

test("a published list has the codes of the record in their order", () => {
  for (const [name, codes] of Object.entries(CODED)) {
    assert.deepEqual(
      listOf(name).map(({ id }) => id),
      codes,
      name,
    );
  }
  assert.deepEqual(
    listOf("membership-grade").map(({ id }) => id),
    ["0", "1", "2", "3"],
  );
});

test("every code has a label, a rule and the list it comes from", () => {
  for (const name of names) {
    const rows = listOf(name);
    assert.ok(rows.length > 1, `${name} has codes`);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, `${name} has no code twice`);
    for (const { id, label, rule, note } of rows) {
      assert.ok(label && rule, `${name} ${id}`);
      assert.match(note ?? "", /source: \S/, `${name} ${id}`);
    }
  }
});

test("a theme's goals are Sustainable Development Goals, and only the city's brand has none", () => {
  const themes = listOf("theme");
  for (const { id, sdg } of themes) {
    for (const goal of several(sdg)) assert.match(goal, /^([1-9]|1[0-7])$/, id);
  }
  assert.deepEqual(
    themes.filter(({ sdg }) => !sdg).map(({ id }) => id),
    ["brand"],
  );
});

test("the list of lists names every list once", () => {
  const text = readFileSync(new URL("README.md", LISTS), "utf8");
  const rows = [...text.matchAll(/^\| ([a-z-]+) +\|.*\| (yes|no) +\| (yes|no).*\|$/gm)];
  const named = rows.map(([, name]) => name);
  assert.deepEqual(named.toSorted(), names.toSorted());
});

test("an example of a code is a claim of the bundled data", () => {
  assert.ok(existsSync(CLAIMS), "data/claims/ is missing: examples cannot be looked up");
  const tables = readdirSync(CLAIMS).filter((file) => file.endsWith(".csv"));
  const claims = new Set(tables.flatMap((file) => rowsOf(new URL(file, CLAIMS)).map(({ id }) => id)));
  const given = names.flatMap((name) =>
    listOf(name).flatMap(({ id, example }) =>
      several(example).map((claim) => ({ code: `${name} ${id}`, claim })),
    ),
  );
  assert.ok(given.length > 50, "the lists were read");
  assert.deepEqual(
    given.filter(({ claim }) => !claims.has(claim)),
    [],
  );
});
