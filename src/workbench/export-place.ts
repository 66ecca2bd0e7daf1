import { existsSync, lstatSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import type { ExportFolder } from "./export-folder.ts";
import { zipFolder } from "./export-zip.ts";

/** Where an export goes: one file with its citation beside it, a folder, or a .zip. */
export interface Place {
  /** The file or folder, whole path. */
  out: string;
  as: "file" | "folder" | "zip";
}

/**
 * The place that was named. Formats of one file take a file, or a folder for the file and its citation; the others
 * a folder, or a .zip. What is there already is refused unless it may be written over.
 */
export function placeOf(named: string, ending: string | undefined, force: boolean): Place {
  const out = resolve(named);
  const as = kindOf(named, ending);
  const parent = dirname(out);
  if (!existsSync(parent))
    throw new QuestionError("bad-question", "no-folder", `${parent} is not there; make the folder first.`);
  for (const path of as === "file" ? [out, citationBeside(out)] : [out])
    if (existsSync(path) && !force) throw taken(path);
  if (force && as === "folder") refuseForeign(out);
  if (force && as !== "folder" && existsSync(out) && !lstatSync(out).isFile())
    throw new QuestionError("refused", "not-a-file", `${out} is no plain file, and is not written over.`);
  return { out, as };
}

export function citationBeside(file: string): string {
  return `${file}.CITATION.cff`;
}

/** Puts what was made in its place, by renaming; what was there before goes only when the new is ready. */
export async function putInPlace(made: ExportFolder, { out, as }: Place): Promise<string[]> {
  if (as === "zip") {
    const zip = join(made.path, ".whole.zip");
    await zipFolder(made.path, made.files, zip);
    await rename(zip, out);
    return [out];
  }
  if (as === "file") {
    const targets = new Map(
      made.files.map((name) => [name, name === CITATION ? citationBeside(out) : out] as const),
    );
    for (const [name, target] of targets) await rename(join(made.path, name), target);
    return [...targets.values()];
  }
  const aside = `${made.path}-replaced`;
  const before = existsSync(out);
  if (before) await rename(out, aside);
  try {
    await rename(made.path, out);
  } catch (error) {
    if (before) await rename(aside, out);
    throw error;
  }
  if (before) await rm(aside, { recursive: true });
  return made.files.map((name) => join(out, name));
}

export const CITATION = "CITATION.cff";

function kindOf(named: string, ending: string | undefined): Place["as"] {
  const isZip = extname(named).toLowerCase() === ".zip";
  if (ending === undefined) return isZip ? "zip" : "folder";
  if (isZip) return "zip";
  const isFolder = /[/\\]$/.test(named) || extname(basename(named)) === "";
  return isFolder ? "folder" : "file";
}

/** --force is for an earlier export, and not for a folder that holds anything else. */
function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (!lstatSync(out).isDirectory())
    throw new QuestionError("refused", "not-a-folder", `${out} is no folder; name another with --out.`);
  const held = readdirSync(out);
  if (held.length > 0 && !held.includes(CITATION))
    throw new QuestionError(
      "refused",
      "not-an-export",
      `${out} holds files and no ${CITATION}, so it is no earlier export and is not written over; name another with --out.`,
    );
}

function taken(path: string): QuestionError {
  return new QuestionError(
    "refused",
    "export-exists",
    `${path} is there already; name another with --out, or write over it with --force.`,
  );
}
