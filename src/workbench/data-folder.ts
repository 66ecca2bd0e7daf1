import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { QuestionError } from "../contract/error-body.ts";

/** The bundled data set: data/ beside the code, in a checkout and in a package alike. */
export function bundledFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), "..", "..", "data");
}

/** Which edition of the data a folder holds, without reading the data. */
export function editionOf(folder: string): { version: string; created: string } {
  const path = join(folder, "datapackage.json");
  const text = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const edition = text === undefined ? undefined : fieldsOf(text);
  if (edition === undefined)
    throw new QuestionError(
      "bad-question",
      "no-data-package",
      `${folder} holds no readable datapackage.json; name the folder of a Data Package of claims.`,
    );
  return edition;
}

/** The texts of a package's files by path: the descriptor's folder and claims/. */
export function packageFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const inner of ["", "claims"]) {
    const at = join(folder, inner);
    if (!existsSync(at)) continue;
    for (const name of readdirSync(at).toSorted())
      if (name.endsWith(".csv"))
        files.set(inner ? `${inner}/${name}` : name, readFileSync(join(at, name), "utf8"));
  }
  return files;
}

function fieldsOf(text: string): { version: string; created: string } | undefined {
  try {
    const { version, created } = JSON.parse(text);
    return typeof version === "string" && typeof created === "string" ? { version, created } : undefined;
  } catch {
    return undefined;
  }
}
