import assert from "node:assert/strict";
import { test } from "node:test";
import { factKey } from "../../ledger/fact-key.ts";
import type { ClaimFilter, Store } from "../store.ts";
import {
  C40,
  claim,
  ids,
  type OpenStore,
  PARIS,
  PARIS_CITY,
  PARIS_GOAL,
  PARIS_ROME,
  ROME,
  TOKYO,
  TOKYO_CITY,
  WORLD,
} from "./worked-claims.ts";

/** What a store promises of the questions put to it. */
export function questionContract(open: OpenStore): void {
  const asking = (name: string, expected: readonly (readonly [ClaimFilter, readonly string[]])[]) =>
    test(name, async () => {
      await using store = await open();
      await store.append(WORLD);
      for (const [filter, found] of expected)
        assert.deepEqual(ids(await store.claims(filter)), found, JSON.stringify(filter));
    });

  test("all claims pass by page after page in order of appending, and those appended meanwhile do not", async () => {
    await using store = await open();
    const many = Array.from({ length: 2500 }, (_, at) => ({ ...PARIS_ROME, id: `many:${at}` }));
    await store.append([...many, claim("late:1", PARIS_ROME.says, { recorded: "2026-03-02T00:00:00Z" })]);
    const passed: string[] = [];
    for await (const page of store.claimPages("2026-03-01")) {
      if (passed.length === 0) await store.append([PARIS_GOAL]);
      passed.push(...ids(page));
    }
    assert.deepEqual(passed, ids(many));
  });

  asking("claims are found by whom they mention, in whatever part", [
    [{ about: [ROME] }, ["twins:1", "c40:2"]],
    [{ about: [TOKYO, C40] }, ["twins:2", "c40:1", "c40:2"]],
    [{ about: ["gn:1"] }, []],
    [{ about: [] }, []],
  ]);

  asking("claims are found by subject and object, a tie from either end", [
    [{ subject: [PARIS] }, ["twins:1", "twins:2", "c40:1", "goals:1"]],
    [{ object: [C40] }, ["c40:1", "c40:2"]],
    [{ subject: [PARIS], object: [TOKYO] }, ["twins:2"]],
    [{ subject: [TOKYO], object: [PARIS] }, ["twins:2"]],
    [{ subject: [C40] }, []],
  ]);

  asking("claims are found by kind, predicate, theme, source and key", [
    [{ kinds: ["membership", "attribute"] }, ["c40:1", "c40:2", "goals:1"]],
    [{ predicate: ["joined", "twin"] }, ["twins:1", "c40:2"]],
    [{ theme: ["tourism", "climate"] }, ["twins:1", "goals:1"]],
    [{ source: ["src:c40"] }, ["c40:1", "c40:2"]],
    [{ factKeys: [factKey(PARIS_ROME), factKey(PARIS_GOAL)] }, ["twins:1", "goals:1"]],
    [{ kinds: ["tie"], about: [ROME], theme: ["culture"] }, ["twins:1"]],
  ]);

  asking("claims are found by words said, without case and accents, each the beginning of a word", [
    [{ text: "ILE-de-france" }, ["goals:1"]],
    [{ text: "steer" }, ["c40:1"]],
    [{ text: "france ile" }, ["goals:1"]],
    [{ text: "clinton joined" }, ["c40:2"]],
    [{ text: "rance" }, []],
    [{ text: '"' }, []],
    [{ text: "NOT OR ( *" }, []],
  ]);
}

/** What a store promises of names among the words asked for. */
export function wordContract(open: OpenStore): void {
  test("claims are found by any name of whom they mention, together with the words said", async () => {
    await using store = await open();
    await store.append(WORLD, { entities: [PARIS_CITY, TOKYO_CITY] });
    await store.append([claim("names:1", { kind: "name", entity: ROME, name: "Città eterna" })]);
    const saying = async (text: string) => ids(await store.claims({ text }));
    assert.deepEqual(await saying("tokyo"), ["twins:2"]);
    assert.deepEqual(await saying("ville PARIS lutece"), ["twins:1", "twins:2", "c40:1", "goals:1"]);
    assert.deepEqual(await saying("paris tok"), ["twins:2"]);
    assert.deepEqual(await saying("Paris steering"), ["c40:1"]);
    assert.deepEqual(await saying("東京"), ["twins:2"]);
    assert.deepEqual(await saying("eterna"), ["twins:1", "c40:2", "names:1"]);
    assert.deepEqual(await saying("aris"), []);
    assert.deepEqual(await saying("d'île"), []);
    assert.deepEqual(await saying("tokyo steering"), []);
  });

  test("a bettered name finds the claims from then on, and the earlier one no longer", async () => {
    await using store = await open();
    await store.append(WORLD, { entities: [PARIS_CITY] });
    const { aliases: _, ...plain } = PARIS_CITY;
    await store.putEntities([{ ...plain, name: "Parigi" }]);
    assert.equal((await store.claims({ text: "parigi" })).length, 4);
    assert.deepEqual(await store.claims({ text: "lutèce" }), []);
  });
}

/** What a store promises of what was known when, and of the columns it gives for graphs. */
export function sliceContract(open: OpenStore): void {
  test("what was recorded later is not known yet", async () => {
    await using store = await open();
    await store.append([
      { ...PARIS_ROME, id: "a", recorded: "2026-03-01T12:00:00Z" },
      { ...PARIS_ROME, id: "b", recorded: "2026-03-01T12:00:00.5Z" },
      { ...PARIS_ROME, id: "c", recorded: "2026-03-02T00:00:00Z" },
    ]);
    const known = async (recordedUntil: string) => ids(await store.claims({ recordedUntil }));
    assert.deepEqual(await known("2026-03-01T12:00:00Z"), ["a"]);
    assert.deepEqual(await known("2026-03-01T12:00:00.500Z"), ["a", "b"]);
    assert.deepEqual(await known("2026-03-01"), ["a", "b"]);
    assert.deepEqual(await known("2026-03"), ["a", "b", "c"]);
    await assert.rejects(known("yesterday"), { code: "not-valid" });
  });

  test("edges carry what graphs need of ties and memberships", async () => {
    await using store = await open();
    await store.append(WORLD);
    const [twins, ...otherTies] = await store.edges({ kind: "tie" });
    assert.deepEqual(twins, edgeOf(PARIS_ROME, { between: [PARIS, ROME], form: "twin" }));
    assert.deepEqual(
      otherTies.map(({ claim, state }) => [claim, state]),
      [["twins:2", "in-force"]],
    );
    assert.deepEqual(await edgeIds(store, "tie", [ROME]), ["twins:1"]);
    assert.deepEqual(await edgeIds(store, "membership", [C40]), ["c40:1", "c40:2"]);
    assert.deepEqual(await edgeIds(store, "membership", [ROME]), ["c40:2"]);
    const [paris] = await store.edges({ kind: "membership", about: [PARIS] });
    assert.deepEqual([paris?.grade, paris?.roles, paris?.stint], [3, ["chair"], 1]);
  });
}

function edgeOf({ id, source, says }: typeof PARIS_ROME, more: object): object {
  const valid = "valid" in says ? says.valid : undefined;
  return { claim: id, factKey: factKey({ id, says, conflicts: undefined }), source, valid, ...more };
}

async function edgeIds(store: Store, kind: "tie" | "membership", about: string[]): Promise<string[]> {
  const edges = kind === "tie" ? await store.edges({ kind, about }) : await store.edges({ kind, about });
  return edges.map(({ claim }) => claim);
}
