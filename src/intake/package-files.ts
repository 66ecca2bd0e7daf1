import { createReadStream, existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { type PackageAbout, packageResources, pathProblem } from "../formats/package-resources.ts";
import { openArchive } from "./archive.ts";
import { refusePage } from "./content-expected.ts";
import { IntakeError } from "./intake-error.ts";
import { wholeOf } from "./size-limits.ts";

/** A Data Package in a folder or a .zip. */
export interface OpenPackage {
  /** The folder or .zip. */
  readonly path: string;
  readonly about: PackageAbout;
  readonly has: (file: string) => boolean;
  readonly bytes: (file: string) => AsyncIterable<Uint8Array>;
  close(): void;
}

/** Where the files of a package are found, by their paths in it. */
type Files = Omit<OpenPackage, "about">;

const DESCRIPTOR = "datapackage.json";
/** A descriptor of a thousand tables has some 10 MB. */
const LARGEST_DESCRIPTOR = 32_000_000;
/** As much of a file as shows whether it is a web page. */
const HEAD = 4096;

/** The package in a folder, in a .zip, or beside a datapackage.json; nothing outside of it is read. */
export async function openPackage(from: string): Promise<OpenPackage> {
  const files = await filesAt(from);
  try {
    if (!files.has(DESCRIPTOR)) throw notAPackage(files.path, `there is no ${DESCRIPTOR} in it`);
    const text = Buffer.from(await wholeOf(files.bytes(DESCRIPTOR), DESCRIPTOR, LARGEST_DESCRIPTOR));
    const about = packageResources(text.toString("utf8").replace(/^\uFEFF/, ""));
    if ("why" in about) throw notAPackage(files.path, `${DESCRIPTOR}: ${about.why}`);
    const missing = about.resources.flatMap(({ paths }) => paths).find((path) => !files.has(path));
    if (missing !== undefined)
      throw notAPackage(files.path, `${DESCRIPTOR} names ${missing}, and there is no such file`);
    return { ...files, about };
  } catch (error) {
    files.close();
    throw error;
  }
}

async function filesAt(from: string): Promise<Files> {
  if (!existsSync(from)) throw new IntakeError("no-file", `${from} is not there; check the path.`);
  if (statSync(from).isDirectory()) return filesOfFolder(from);
  if (basename(from) === DESCRIPTOR) return filesOfFolder(dirname(from));
  return filesOfZip(from);
}

function filesOfFolder(folder: string): Files {
  const root = realpathSync(folder);
  const within = (file: string): string => {
    const why = pathProblem(file);
    if (why !== undefined) throw notAPackage(folder, `'${file}' ${why}`);
    const real = realpathSync(join(root, file));
    if (!real.startsWith(root + sep)) throw notAPackage(folder, `'${file}' is a link that leads out of it`);
    if (!lstatSync(real).isFile()) throw notAPackage(folder, `'${file}' is no plain file`);
    return real;
  };
  return {
    path: folder,
    has: (file) => pathProblem(file) === undefined && existsSync(join(root, file)),
    bytes: (file) => createReadStream(within(file), { highWaterMark: 1 << 18 }),
    close: () => {},
  };
}

async function headOf(path: string): Promise<Uint8Array> {
  for await (const chunk of createReadStream(path, { end: HEAD - 1, highWaterMark: HEAD })) return chunk;
  return new Uint8Array();
}

/** A package may lie at the top of its .zip, or in the one folder there. */
async function filesOfZip(path: string): Promise<Files> {
  refusePage(await headOf(path), path, "package");
  const archive = await openArchive(path);
  const names = archive.entries.map(({ name }) => name);
  const top = names.includes(DESCRIPTOR)
    ? ""
    : (names.find((name) => /^[^/]+\/datapackage\.json$/.test(name))?.slice(0, -DESCRIPTOR.length) ?? "");
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  return {
    path,
    has: (file) => entries.has(top + file),
    bytes: (file) => {
      const entry = entries.get(top + file);
      if (entry === undefined) throw notAPackage(path, `there is no ${file} in it`);
      return entry.bytes();
    },
    close: () => archive.close(),
  };
}

function notAPackage(path: string, why: string): IntakeError {
  return new IntakeError("wrong-content", `${path} is not read as a Data Package: ${why}.`);
}
