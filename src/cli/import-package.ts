import { createHash } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { sourceOf } from "../formats/mapping-source-of.ts";
import { isPackageOfClaims, type PackageResource } from "../formats/package-resources.ts";
import { jsonLinesReader } from "../intake/json-lines-reader.ts";
import { openFile } from "../intake/open-file.ts";
import { type OpenPackage, openPackage } from "../intake/package-files.ts";
import { packageReader } from "../intake/package-reader.ts";
import type { Reader } from "../record/draft.ts";
import type { ImportAsked } from "../workbench/import-job.ts";
import type { PackageOptions } from "./command/import-package.ts";
import { imported } from "./import-run.ts";
import { importTable } from "./import-table.ts";
import { sharedOptions } from "./shared-options.ts";
import { checkTable } from "./table-check.ts";
import { UsageError } from "./usage-error.ts";

/** Brings in a package of claims with their ids, or a table of another package as a mapping says. */
export async function importPackage(command: Command, path: string, options: PackageOptions): Promise<void> {
  if (/\.(jsonl|ndjson)(\.gz|\.bz2)?$/i.test(path)) {
    const whole = async function* () {
      yield* (await openFile(path)).bytes;
    };
    return withIds(command, path, jsonLinesReader(path), whole, options);
  }
  const files = await openPackage(path);
  try {
    const whole = async function* () {
      for (const { paths } of files.about.resources) for (const each of paths) yield* files.bytes(each);
    };
    if (options.map !== undefined || options.guess || !isPackageOfClaims(files.about))
      await tableOf(command, files, options);
    else await withIds(command, path, packageReader(files), whole, options);
  } finally {
    files.close();
  }
}

/** Claims that have their ids, under a name of the package by which an import that was cut off goes on. */
async function withIds(
  command: Command,
  path: string,
  reader: Reader,
  whole: () => AsyncIterable<Uint8Array>,
  { check, dryRun, coder: _, ...options }: PackageOptions,
): Promise<void> {
  const stray = Object.keys(options).find((option) => NOT_OF_CLAIMS.has(option));
  if (stray !== undefined)
    throw new UsageError(
      `${path} is a package of claims, which come with their own sources; leave out --${stray.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`,
    );
  const source = sourceOf({ title: basename(resolve(path)), kind: "document" }, path);
  if (check || dryRun) return checkTable(reader, source, sharedOptions(command).json);
  await imported(command, async (): Promise<ImportAsked> => {
    const hash = createHash("sha256");
    for await (const chunk of whole()) hash.update(chunk);
    return { source, reader, unlisted: true, fingerprint: hash.digest("hex").slice(0, 32) };
  });
}

const NOT_OF_CLAIMS: ReadonlySet<string> = new Set([
  "resource",
  "sheet",
  "source",
  "title",
  "sourceKind",
  "publisher",
  "origin",
  "url",
  "published",
  "licence",
  "reliability",
  "confidence",
  "retractGone",
]);

/** One table of a package that is not of claims. It is put by itself first: it may lie in a .zip, or in parts. */
async function tableOf(command: Command, files: OpenPackage, options: PackageOptions): Promise<void> {
  const { resource: _, ...of } = options;
  const resource = resourceMeant(files, options);
  if (of.map === undefined && !of.guess)
    throw new UsageError(
      `${files.path} is no package of claims; say which column of ${resource.name} is what with --map, or have it proposed with --guess.`,
    );
  const folder = mkdtempSync(join(tmpdir(), "hansa-package-"));
  try {
    const file = join(folder, basename(resource.paths[0] ?? "table"));
    await pipeline(Readable.from(partsOf(files, resource)), createWriteStream(file, { flags: "wx" }));
    const title = `${files.about.title ?? basename(resolve(files.path))}: ${resource.name}`;
    await importTable(command, file, { ...of, title: of.title ?? title });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* partsOf(files: OpenPackage, { paths, name }: PackageResource): AsyncGenerator<Uint8Array> {
  // Parts of a table have each their header, or only the first: which, the descriptor does not tell.
  if (paths.length > 1)
    throw new UsageError(`${name} lies in ${paths.length} files; put them together and import the table.`);
  for (const path of paths) yield* files.bytes(path);
}

function resourceMeant(
  { path, about: { resources } }: OpenPackage,
  { resource }: PackageOptions,
): PackageResource {
  const names = resources.map(({ name }) => name).join(", ");
  const meant = resource === undefined ? resources : resources.filter(({ name }) => name === resource);
  const [only, ...others] = meant;
  if (only === undefined) throw new UsageError(`${path} has no table called ${resource}; it has ${names}.`);
  if (others.length > 0)
    throw new UsageError(
      `${path} is no package of claims; say which table is meant with --resource: ${names}.`,
    );
  return only;
}
