import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { guessMapping, type TableLookedAt } from "../formats/guess-mapping.ts";
import type { TableRow } from "../formats/mapped-cell.ts";
import { mappedReader } from "../formats/mapped-reader.ts";
import { Mapping } from "../formats/mapping.ts";
import { columnProblems } from "../formats/mapping-columns.ts";
import { readMapping } from "../formats/mapping-read.ts";
import { sourceOf, toldOf } from "../formats/mapping-source-of.ts";
import type { TableLayout } from "../formats/mapping-table.ts";
import { mappingIn, mappingOf } from "../intake/mapping-file.ts";
import { unpacksToItsEnd } from "../intake/open-file.ts";
import { type OpenTable, openTable } from "../intake/open-table.ts";
import type { Reader } from "../record/draft.ts";
import type { Source } from "../record/source.ts";
import { CONFIDENCES } from "../record/vocabulary.ts";
import type { ImportAsked } from "../workbench/import-job.ts";
import { print } from "./answer.ts";
import type { TableOptions } from "./command/import-table.ts";
import { imported } from "./import-run.ts";
import { sharedOptions } from "./shared-options.ts";
import { checkTable } from "./table-check.ts";
import { UsageError } from "./usage-error.ts";

/** Brings a table in as its mapping says; or proposes a mapping, or only tells what would come of it. */
export async function importTable(
  command: Command,
  file: string,
  options: TableOptions,
  open: (file: string, layout: TableLayout) => Promise<OpenTable> = openTable,
): Promise<void> {
  if (options.guess) return print(await guessed(file, options, open));
  if (options.map === undefined)
    throw new UsageError(
      `Say which column is what with --map, or have it proposed: hansa import ${command.name()} ${command.args[0] ?? file} --guess > map.yaml`,
    );
  const mapping = overridden(await mappingAt(options.map), options);
  const source = sourceOf(mapping.source, titleOf(file));
  const table = await open(file, mapping.table);
  refuseStray(mapping, table, file, options.map);
  const reader = mappedReader(table.rows, mapping, { progress: table.progress });
  if (options.check || options.dryRun) return checkTable(reader, source, sharedOptions(command).json);
  await imported(command, async () => {
    // A workbook was unpacked whole when it was opened.
    if (open === openTable && table.sheets === undefined) await unpacksToItsEnd(file);
    return asked(file, { mapping, source, reader }, options);
  });
}

/** A file's name without what says how it is written and packed. */
export function titleOf(file: string): string {
  return (
    basename(file).replace(
      /(\.(csv|tsv|txt|tab|dat|psv|xlsx|xlsm|gexf|graphml|geojson|gz|bz2|zip))+$/i,
      "",
    ) || basename(file)
  );
}

const LOOKED_AT = 20_000;

async function guessed(
  file: string,
  options: TableOptions,
  open: (file: string, layout: TableLayout) => Promise<OpenTable>,
): Promise<string> {
  const table = await open(file, layoutGiven({}, options));
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    if ("cells" in row) rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  const layout = { ...table.found, ...layoutGiven({}, options) };
  const looked: TableLookedAt = { title: titleOf(file), header: table.header, rows, layout };
  const guess = guessMapping(looked);
  if ("why" in guess) throw new UsageError(`${file}: ${guess.why}`);
  return guess.yaml;
}

async function mappingAt(path: string): Promise<Mapping> {
  return path === "-" ? mappingOf(await text(process.stdin), "the mapping") : mappingIn(path);
}

/** The mapping with what was said beside it. */
export function overridden(mapping: Mapping, options: TableOptions): Mapping {
  const { title, publisher, origin, url, published, licence, reliability } = options;
  const said = {
    id: options.source,
    kind: options.sourceKind,
    title,
    publisher,
    origin,
    url,
    published,
    licence,
    reliability,
  };
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  const source = Mapping.shape.source.safeParse({ ...mapping.source, ...Object.fromEntries(given) });
  if (source.success) return { ...mapping, source: source.data, table: layoutGiven(mapping.table, options) };
  const read = readMapping({ source: Object.fromEntries(given), claims: [] });
  const problem =
    "problems" in read ? read.problems.find(({ where }) => where.startsWith("source")) : undefined;
  throw new UsageError(`--${optionOf(problem?.where ?? "source id")}: ${problem?.why ?? "is not valid"}.`);
}

const OPTION_OF: Readonly<Record<string, string>> = { id: "source", kind: "source-kind" };

function optionOf(where: string): string {
  const key = where.split(" ")[1] ?? "source";
  return OPTION_OF[key] ?? key;
}

function layoutGiven(layout: TableLayout, { sheet }: TableOptions): TableLayout {
  if (sheet === undefined) return layout;
  return { ...layout, sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet };
}

function refuseStray(mapping: Mapping, { header }: OpenTable, file: string, map: string): void {
  const problems = columnProblems(mapping, header);
  if (problems.length === 0) return;
  const lines = problems.map(({ where, why }) => `${where}: ${why}`);
  const names = header.map((name) => `"${name}"`).join(", ");
  throw new UsageError([`${map} does not fit ${file}:`, ...lines, `Its columns: ${names}`].join("\n  "));
}

export async function asked(
  file: string,
  { mapping, source, reader }: { mapping: Mapping; source: Source; reader: Reader },
  { coder, confidence, retractGone }: TableOptions,
): Promise<ImportAsked> {
  const level = CONFIDENCES.find((each) => each === confidence);
  if (confidence !== undefined && level === undefined)
    throw new UsageError(`--confidence is ${CONFIDENCES.join(", ")}, not '${confidence}'.`);
  return {
    source,
    told: toldOf(mapping.source),
    reader,
    fingerprint: await fingerprint(file, mapping),
    ...(coder && { coder }),
    ...(level && { confidence: level }),
    ...(retractGone && { retractGone }),
  };
}

/** Of the bytes and of what is read from them: another mapping of the same file is another import. */
async function fingerprint(file: string, { table, row, claims }: Mapping): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify({ table, row, claims }));
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex").slice(0, 32);
}
