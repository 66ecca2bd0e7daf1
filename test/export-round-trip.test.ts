import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { sourceOf } from "../src/formats/mapping-source-of.ts";
import { openPackage } from "../src/intake/package-files.ts";
import { packageReader } from "../src/intake/package-reader.ts";
import { undoes } from "../src/ledger/live.ts";
import type { Claim } from "../src/record/claim.ts";
import type { DocumentFile } from "../src/record/document-file.ts";
import { Entity } from "../src/record/entity.ts";
import { mentions } from "../src/record/mention.ts";
import type { Source } from "../src/record/source.ts";
import { openGazetteer } from "../src/store/gazetteer-file.ts";
import { openStore } from "../src/store/open-store.ts";
import type { Store } from "../src/store/store.ts";
import type { ExportAsked, Exported } from "../src/workbench/export-asked.ts";
import { EXPORT_FORMATS } from "../src/workbench/export-format.ts";
import { exportLedger } from "../src/workbench/export-ledger.ts";
import { runImport } from "../src/workbench/import-job.ts";
import { takeSnapshot } from "../src/workbench/snapshot.ts";
import { anyClaim } from "./arbitrary.ts";
import { GAZETTEER_FOLDER } from "./hansa.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-export-"));
const places = openGazetteer({ folder: GAZETTEER_FOLDER });
after(() => {
  places.close();
  rmSync(folder, { recursive: true });
});

let made = 0;
const somewhere = (ending = ""): string => join(folder, `export-${made++}${ending}`);

async function exported(store: Store, asked: Partial<ExportAsked> = {}): Promise<Exported> {
  const lookups = await takeSnapshot(store, undefined);
  return exportLedger(store, { format: "csv", out: somewhere(), ...asked }, { steps: 1 }, lookups);
}

/** What a package gives, put into an empty store as an import does. */
async function importedFrom(path: string): Promise<Store> {
  const files = await openPackage(path);
  const store = await openStore(":memory:");
  const desk = { store, places, predicates: new Map(), now: () => "2026-11-24T00:00:00Z" };
  const source = sourceOf({ title: "The package" }, path);
  const asked = { source, unlisted: true, reader: packageReader(files), fingerprint: path } as const;
  const { misread } = await runImport(desk, asked);
  assert.deepEqual(misread, { total: 0, first: [] });
  files.close();
  return store;
}

const TYPES: Readonly<Record<string, object>> = {
  gn: { type: "polity", level: "city", country: "ZA", latitude: -33.92584, longitude: 18.42322 },
  iso: { type: "polity", level: "state", country: "ZA", aliases: ["one; two", "three"] },
  x: { type: "polity", level: "region", country: "ZA", note: 'with "marks",\nand lines' },
  net: { type: "body", sort: "global-network", website: "https://c40.org" },
  org: { type: "organisation", sort: "agency" },
  concept: { type: "concept", sort: "class", rule: "all cities" },
  person: { type: "person" },
};

const entityOf = (id: string): Entity =>
  Entity.parse({ ...TYPES[id.split(":", 1)[0] ?? ""], id, name: `The one called ${id}` });
const FILES: Readonly<Record<string, DocumentFile>> = {
  "src:beukman": {
    sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    mediaType: "application/pdf",
    bytes: 1_430_000,
    pages: 12,
    name: 'The "paper"; final, 2024.pdf',
  },
  "src:unused": { sha256: "0".repeat(64), mediaType: "text/markdown", bytes: 7, name: "007" },
};
const workOf = (id: string): Source => ({
  id,
  title: `${id}; "a title"`,
  kind: "press",
  origin: id,
  reliability: "C",
  ...(id.length % 2 === 0 && { licence: "CC BY 4.0", published: "1987-05" }),
  ...(FILES[id] && { file: FILES[id] }),
});

/** Claims of which some correct, some take back, and some take back what took back, as a ledger allows it. */
const anyHistory = fc
  .array(fc.tuple(anyClaim, fc.constantFrom("new", "new", "correct", "retract"), fc.nat()), { maxLength: 12 })
  .map((drawn) => {
    const claims: Claim[] = [];
    const undone = new Set<string>();
    for (const [at, [claim, how, which]] of drawn.entries()) {
      const { supersedes: _, ...plain } = claim;
      const own = { ...plain, id: `claim:${at}` };
      const open = claims.filter(({ id }) => !undone.has(id));
      const target = open[which % Math.max(open.length, 1)];
      if (plain.says.kind === "retraction" && target === undefined) continue;
      const isRetraction = how === "retract" || plain.says.kind === "retraction";
      if (target !== undefined && (isRetraction || how === "correct")) undone.add(target.id);
      if (target !== undefined && isRetraction)
        claims.push({ ...own, says: { kind: "retraction", of: target.id, why: "not so" } });
      else claims.push(target !== undefined && how === "correct" ? { ...own, supersedes: target.id } : own);
    }
    return claims;
  });

async function storeOf(claims: readonly Claim[]): Promise<Store> {
  const store = await openStore(":memory:");
  const ids = new Set(claims.flatMap(({ says }) => mentions(says).map(({ entity }) => entity)));
  const works = new Set(claims.flatMap(({ source, cites }) => [source, ...(cites ?? [])]));
  const entities = [...ids, "gn:1", "net:unmentioned"].map(entityOf);
  await store.append(claims, { entities, sources: [...works, "src:unused"].map(workOf) });
  return store;
}

test("what is exported as tables and imported into an empty store is the same ledger, history and order included", async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.constantFrom("", ".zip"), async (claims, ending) => {
      await using store = await storeOf(claims);
      const { out, hash } = await exported(store, { out: somewhere(ending) });
      await using again = await importedFrom(out);
      assert.deepEqual(await again.claims({}), await store.claims({}));
      assert.deepEqual(await again.entities(), await store.entities());
      assert.deepEqual(await again.sources(), await store.sources());
      assert.equal((await exported(again, { format: "datapackage" })).hash, hash);
    }),
    { numRuns: 40 },
  );
});

test("the histories drawn do hold corrections and retractions", () => {
  const drawn = fc.sample(anyHistory, 60).flat();
  assert.ok(drawn.filter(({ says }) => says.kind === "retraction").length > 10);
  assert.ok(drawn.filter((claim) => undoes(claim) !== undefined).length > 30);
});

test("the same ledger gives the same bytes each time, and one hash in every format", async () => {
  await using store = await storeOf(fc.sample(anyHistory, { numRuns: 20, seed: 7 }).flat().slice(0, 1));
  const hashes = new Set<string>();
  for (const format of EXPORT_FORMATS) {
    const [one, other] = [await exported(store, { format }), await exported(store, { format })];
    assert.deepEqual(bytesIn(one.out), bytesIn(other.out), format);
    hashes.add(one.hash);
  }
  assert.equal(hashes.size, 1);
});

function bytesIn(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), "base64")]),
  );
}
