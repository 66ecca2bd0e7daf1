import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readCsv } from "../src/formats/csv.ts";
import { readPackage } from "../src/formats/data-package.ts";
import { ASSERTION_PREDICATES, predicateProblem, predicateTable } from "../src/formats/predicate-table.ts";

const data = new URL("../data/", import.meta.url);
const sheet = readCsv(readFileSync(new URL("predicates.csv", data), "utf8"), "predicates.csv");
const { table, problems } = predicateTable(sheet.rows);

/** The predicates of the sheet that the paper's statements were coded with. */
const SHEET = `
  acts_despite_state addresses_theme affiliated_with aligned_with_state ambassador_of argues assesses
  attended authored_by award capacity_added case_study_of competes_for conflict_with cooperates_on
  covers_countries direct_flights_to emits_co2_per_capita endorsed evolved_into
  exchanged_practice_from export_deals_value founded founded_by funded_by has_distinction has_duration
  has_gdp has_goal has_member_count has_participant_count has_population has_scope has_statistic
  has_strategy has_subnetwork held_in historical_role holds_office hosted impediment_to_interaction
  influenced_policy initiative_of initiator_of_interaction lacks_recognition_from
  latest_reference_date left links_cities_of lists_uncited lobbied located_in member_of name_variant
  new_routes part_of predicted_future_role provides_service_to represents represents_population
  resulted_in route_expansions sent_mission_to signed_agreement_with strategy_objective supersedes
  tests_thesis theory_gap theory_recognises trade_route_for twinned_with uses_instrument
`
  .trim()
  .split(/\s+/);

test("every row of data/predicates.csv is a predicate with the fields of its kind", () => {
  assert.deepEqual([...sheet.problems, ...problems], []);
  assert.ok(table.size > SHEET.length);
});

test("every predicate of the paper's coding sheet is mapped, and no other passes for one of them", () => {
  const mapped = [...table.values()].filter(({ origin }) => origin === "beukman");
  assert.equal(SHEET.length, 71);
  assert.deepEqual(mapped.map(({ predicate }) => predicate).sort(), SHEET.toSorted());
});

test("only arguments, forecasts, theory and thesis are assertions", () => {
  const assertions = [...table.values()].filter(({ kind }) => kind === "assertion");
  assert.deepEqual(assertions.map(({ predicate }) => predicate).sort(), ASSERTION_PREDICATES.toSorted());
});

test("every predicate that a bundled claim came by or carries is mapped to the claim's kind", () => {
  const paths = globSync("**/*.csv", { cwd: data });
  const files = new Map(paths.map((path) => [path, readFileSync(new URL(path, data), "utf8")]));
  const { claims } = readPackage(files);
  assert.ok(claims.length > 1000, "the bundle was not read");
  const strays = claims.flatMap((claim) => {
    const why = predicateProblem(claim, table);
    return why ? [`${claim.id}: ${why}`] : [];
  });
  assert.deepEqual(strays, []);
});
