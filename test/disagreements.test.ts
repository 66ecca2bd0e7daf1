import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReciprocityTable } from "../src/assessments/reciprocity-table.ts";
import { DisagreementsQuery, DisagreementsReply } from "../src/contract/disagreements-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { only } from "./fixtures/only.ts";

const workbench = await workbenchOfTests();

const ask = (city: string, asked: Record<string, unknown> = {}): Promise<DisagreementsReply> =>
  workbench.disagreements({ city, ...DisagreementsQuery.parse(asked) });

const rows = ({ rows: held }: ReciprocityTable): Record<string, number> =>
  Object.fromEntries(held.map(({ reciprocity, partners }) => [reciprocity, partners.value]));

const lacking = ({ entries }: DisagreementsReply): string[][] =>
  entries.map(({ other, lacks }) => [
    other?.name ?? "",
    ...lacks.map(({ of, date }) => `${of.name} ${date}`),
  ]);

test("Munich's page puts Cape Town first and is Munich's word: Cape Town has no complete list that could deny it", async () => {
  const { entries, ties } = await ask("Cape Town", { with: "Munich" });
  const { says, reciprocity, lacks, notAsked } = only(entries);
  assert.equal(reciprocity, "other side");
  assert.deepEqual(
    says.map(({ claim, voice, who }) => [claim, voice, who]),
    [["more-ties:1508", "other's word", "Munich's own word"]],
  );
  assert.deepEqual(lacks, []);
  assert.deepEqual(
    notAsked.map(({ of, why }) => [of.name, why]),
    [["Cape Town", "no complete list"]],
  );
  const { lists } = ties.rows[2] ?? assert.fail();
  assert.deepEqual(
    lists.map(({ of, list }) => [of, list]),
    [["own", "no complete list"]],
  );
});

test("Lisbon's complete list lacks Paris and São Paulo, and Toronto's lacks Lisbon; nobody else is said to deny", async () => {
  const reply = await ask("Lisbon", { only: "lacking" });
  assert.deepEqual(lacking(reply), [
    ["Paris", "Lisbon 2026-11-23"],
    ["São Paulo", "Lisbon 2026-11-23"],
    ["Toronto", "Toronto 2026-11-23"],
  ]);
  assert.equal(reply.lacking.value, 3);
  const own = reply.ties.rows.find(({ reciprocity }) => reciprocity === "own side");
  assert.deepEqual(
    own?.lists.map(({ list, partners }) => [list, partners.value]),
    [
      ["no complete list", 22],
      ["lacks", 1],
    ],
  );
});

test("Tokyo's register is asked for sister cities and not for memoranda", async () => {
  const reply = await ask("Tokyo");
  assert.deepEqual(
    reply.entries.filter(({ lacks }) => lacks.length > 0).map(({ because }) => because),
    [["more-ties:1869"], ["more-ties:1214"]],
  );
  const dubai = reply.entries.find(({ because }) => because.includes("more-ties:1313"));
  assert.ok(dubai?.notAsked.some(({ of, why }) => of.name === "Tokyo" && why === "lists another kind"));
  const seoul = reply.entries.find(({ because }) => because.includes("more-ties:2404"));
  assert.equal(seoul?.reciprocity, "both sides");
});

test("Cape Town and Aachen: both cities say 1999, a newspaper 2000, and each voice is named", async () => {
  const { entries } = await ask("Cape Town", { with: "Aachen", only: "otherwise" });
  const { says, otherwise } = only(entries);
  assert.deepEqual(
    says.map(({ voice }) => voice),
    ["own word", "other's word", "third party"],
  );
  assert.deepEqual(
    only(otherwise).versions.map(({ words, claims }) => [words, ...claims]),
    [
      ["1999", "more-ties:17", "more-ties:18"],
      ["2000", "more-ties:20"],
    ],
  );
});

test("Tokyo in C40: the body's own list, Tokyo's own word and Wikipedia", async () => {
  const { entries, network } = await ask("Tokyo", { network: "C40" });
  assert.equal(network?.id, "net:c40");
  const { says, reciprocity, lacks } = only(entries);
  assert.equal(reciprocity, "both sides");
  assert.deepEqual(
    new Set(says.map(({ voice }) => voice)),
    new Set(["other's list", "Wikipedia", "own word"]),
  );
  assert.deepEqual(lacks, []);
});

for (const city of ["Cape Town", "Lisbon", "Tokyo", "Toronto", "Berlin", "Johannesburg"])
  test(`${city}: partners by who tells of them are those of the assessment, and each number walks back to claims`, async () => {
    const reply = DisagreementsReply.parse(await ask(city));
    const { ties } = await workbench.assessment({ city });
    const [both, own, other, third] = ties.byEvidence.map(({ partners }) => partners.value);
    assert.deepEqual(rows(reply.ties), {
      "both sides": both,
      "own side": own,
      "other side": other,
      "third parties": third,
    });
    const known = new Set(reply.entries.flatMap(({ because }) => because));
    for (const table of [reply.ties, reply.memberships])
      for (const { partners, lists } of table.rows)
        for (const { value, because } of [partners, ...lists.map((each) => each.partners)]) {
          assert.equal(value > 0, because.length > 0);
          assert.ok(because.every((id) => known.has(id)));
        }
  });

test("filters choose, and pages follow one another without repeating", async () => {
  const all = await ask("Cape Town");
  const oneSided = await ask("Cape Town", { only: "one-sided" });
  assert.ok(oneSided.entries.every(({ reciprocity }) => reciprocity && reciprocity !== "both sides"));
  const some = await ask("Cape Town", { only: "otherwise,lacking" });
  assert.equal(some.total, all.otherwise.value);
  const [first, second] = [
    await ask("Cape Town", { limit: 10 }),
    await ask("Cape Town", { limit: 10, offset: 10 }),
  ];
  assert.deepEqual([...first.entries, ...second.entries], all.entries.slice(0, 20));
});

test("as known before anything was recorded, nobody says anything", async () => {
  const reply = await ask("Cape Town", { knownAsOf: "2020" });
  assert.deepEqual([reply.total, reply.ties.partners.value, reply.knownAsOf], [0, 0, "2020"]);
});
