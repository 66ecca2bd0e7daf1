import { extname } from "node:path";
import { geoJsonEvents } from "../formats/geojson-read.ts";
import { gexfParser } from "../formats/gexf-read.ts";
import { type GraphEvent, GraphFileError, type GraphParser } from "../formats/graph-file.ts";
import { GraphRows, type RowsOf } from "../formats/graph-rows-read.ts";
import { graphMlParser } from "../formats/graphml-read.ts";
import type { TableRow } from "../formats/mapped-cell.ts";
import type { Misread } from "../record/draft.ts";
import { refusePage } from "./content-expected.ts";
import { IntakeError } from "./intake-error.ts";
import { openFile } from "./open-file.ts";
import type { OpenTable } from "./open-table.ts";
import { wholeOf } from "./size-limits.ts";

/** A graph as a table of its edges or nodes, and whether Hansa made it. */
export interface OpenGraph extends OpenTable {
  readonly ours: boolean;
}

/** GeoJSON is read whole; some 400,000 ties as Hansa writes them. */
const LARGEST_JSON = 400_000_000;

/** Opens GEXF, GraphML or GeoJSON, plain or packed. */
export async function openGraph(path: string, of: RowsOf = "edges"): Promise<OpenGraph> {
  const form = await formOf(path);
  const rows = () => rowsIn(path, form, new GraphRows(of));
  const first = new GraphRows(of);
  // A graph has no header, and its rows need not have the same cells, so that all of them are looked at.
  const header = new Set<string>();
  let looked = 0;
  for await (const row of rowsIn(path, form, first)) {
    looked += 1;
    if ("cells" in row) for (const name of row.cells.keys()) header.add(name);
  }
  if (looked === 0) throw new IntakeError("wrong-content", `${path} is a graph without ${of}.`);
  return { header: [...header], rows, progress: () => undefined, found: {}, ours: first.ours };
}

type Form = "gexf" | "graphml" | "geojson";

/** By its beginning: the ending of its name may be .xml or .json, or of a packing. */
async function formOf(path: string): Promise<Form> {
  const { bytes } = await openFile(path);
  let head = Buffer.alloc(0);
  for await (const chunk of bytes) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= 4096) break;
  }
  refusePage(head, path, "graph");
  const text = head.toString("utf8");
  if (/<(\w+:)?gexf[\s>]/.test(text)) return "gexf";
  if (/<(\w+:)?graphml[\s>]/.test(text)) return "graphml";
  if (/^\uFEFF?\s*\{/.test(text)) return "geojson";
  const named = extname(path).slice(1).toLowerCase();
  if (named === "gexf" || named === "graphml") return named;
  throw new IntakeError("wrong-content", `${path} is no GEXF, GraphML or GeoJSON.`);
}

async function* rowsIn(path: string, form: Form, rows: GraphRows): AsyncGenerator<TableRow | Misread> {
  try {
    for await (const events of eventsIn(path, form)) yield* rows.take(events);
    yield* rows.rest();
  } catch (error) {
    if (!(error instanceof GraphFileError)) throw error;
    throw new IntakeError("damaged", `${path} is not read further: ${error.message}.`, { cause: error });
  }
}

async function* eventsIn(path: string, form: Form): AsyncGenerator<Iterable<GraphEvent>> {
  const { bytes } = await openFile(path);
  if (form === "geojson") {
    const text = Buffer.from(await wholeOf(bytes, path, LARGEST_JSON)).toString("utf8");
    return yield geoJsonEvents(text.replace(/^\uFEFF/, ""));
  }
  const parser: GraphParser = form === "gexf" ? gexfParser() : graphMlParser();
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield parser.read(decoder.decode(chunk, { stream: true }));
  yield parser.read(decoder.decode());
  yield parser.end();
}
