import { writeSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { type Draft, type Piece, standIn } from "../src/record/draft.ts";
import type { Named } from "../src/record/named.ts";
import { openGazetteer } from "../src/store/gazetteer-file.ts";
import { openStore } from "../src/store/open-store.ts";
import { bundledFolder } from "../src/workbench/data-folder.ts";
import { type ImportSummary, runImport } from "../src/workbench/import-job.ts";
import { readPredicates } from "../src/workbench/read-predicates.ts";
import { GAZETTEER_FOLDER } from "./hansa.ts";

// A process that imports a made source of ties and memberships: PATH NOW [ROWS]. Its rows name places that are known,
// new, and open; some cannot be kept, some stand twice, and some are known only by an id that an earlier row gave.

const PIECE = 7;

const KNOWN = ["Köln", "Leipzig", "Bremen", "Kiel", "Rostock", "Jena", "Mainz", "Trier", "Bonn", "Essen"];

function place(name: string, more: Partial<Named> = {}): Named {
  return { type: "place", name, country: "DE", ...more };
}

function partnerOf(row: number): Named {
  if (row % 11 === 0) return place("Springfield", { country: "US" });
  if (row % 7 === 0) return place(`Hinterobermühlhausen ${row % 5}`);
  if (row % 13 === 0) return { type: "place", name: `Q${row % 10}`, ids: { wikidata: `Q${row % 10}` } };
  return place(KNOWN[(row * 3 + 1) % KNOWN.length] ?? "Köln");
}

function draftOf(row: number): Draft {
  const one = place(KNOWN[row % KNOWN.length] ?? "Köln", { ids: { wikidata: `Q${row % KNOWN.length}` } });
  // Every 40th row stands twice, and says something else the second time.
  const key = row % 40 === 39 ? row - 20 : row;
  const common = { row: `row ${key}`, locator: { row: String(row) } };
  if (row % 5 === 0) {
    const body: Named = { type: "body", name: `Bund der Städte ${row % 3}` };
    return {
      ...common,
      named: [one, body],
      says: { kind: "membership", member: standIn(0), body: standIn(1) },
    };
  }
  const tie = {
    kind: "tie",
    between: [standIn(0), standIn(1)],
    form: "twin",
    purpose: `purpose ${row}`,
  } as const;
  return { ...common, named: [one, partnerOf(row)], says: { ...tie, between: [standIn(0), standIn(1)] } };
}

async function* readRows(rows: number, after: string | undefined): AsyncIterable<Piece> {
  for (let at = Number(after ?? 0); at < rows; at += PIECE) {
    await turn();
    const drafts = Array.from({ length: Math.min(PIECE, rows - at) }, (_, index) => draftOf(at + index));
    yield {
      drafts,
      misread: at % 50 === 0 ? [{ where: `line ${at}`, why: "no date" }] : [],
      mark: String(at + PIECE),
    };
  }
}

/** Imports the made source into the store at a path; `begun` hears when the first row is read. */
export async function importMade(
  path: string,
  now: string,
  rows: number,
  begun: () => void = () => {},
): Promise<ImportSummary> {
  const store = await openStore(path);
  const places = openGazetteer({ folder: GAZETTEER_FOLDER });
  try {
    const desk = { store, places, predicates: readPredicates(bundledFolder()), now: () => now };
    return await runImport(desk, {
      source: { id: "src:made", title: "Made", kind: "document", origin: "made", reliability: "C" },
      fingerprint: `made of ${rows}`,
      reader: (after) => {
        begun();
        return readRows(rows, after);
      },
    });
  } finally {
    places.close();
    await store.close();
  }
}

const [path, now = "", rows = "1000"] = process.argv.slice(2);
if (import.meta.main && path !== undefined) {
  await importMade(path, now, Number(rows), () => writeSync(1, "begun\n"));
  writeSync(1, "finished\n");
}
