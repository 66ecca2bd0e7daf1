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
  const path = join(folder, DESCRIPTOR);
  const edition = existsSync(path) ? fieldsOf(readFileSync(path, "utf8")) : "it is missing";
  if (typeof edition === "string")
    throw new QuestionError(
      "bad-question",
      "no-data-package",
      `${folder} holds no readable ${DESCRIPTOR} (${edition}); name the folder of a Data Package of claims.`,
    );
  return edition;
}

const DESCRIPTOR = "datapackage.json";

/** Where the tables of a package lie. */
const FOLDERS = ["", "claims", "lists", "gazetteer"];

/** The texts of a package's files by path: its descriptor and every CSV beside it and in the folders of tables. */
export function packageFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const inner of FOLDERS) {
    const at = join(folder, inner);
    if (!existsSync(at)) continue;
    for (const name of readdirSync(at).toSorted())
      if (/\.csv$/i.test(name) || (inner === "" && name === DESCRIPTOR))
        files.set(inner ? `${inner}/${name}` : name, readFileSync(join(at, name), "utf8"));
  }
  return files;
}

/** The edition a descriptor gives, or why it cannot be read. */
function fieldsOf(text: string): { version: string; created: string } | string {
  try {
    const held = JSON.parse(text);
    const { version, created } = held ?? {};
    if (typeof version === "string" && typeof created === "string") return { version, created };
    return `it gives no ${typeof version === "string" ? "created" : "version"} as text`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
