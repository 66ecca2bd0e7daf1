import { type Document, parseDocument } from "yaml";
import type { Mapping } from "../formats/mapping.ts";
import { readMapping } from "../formats/mapping-read.ts";
import { decodedText } from "./document-decode.ts";
import { IntakeError } from "./intake-error.ts";
import { openFile } from "./open-file.ts";
import { wholeOf } from "./size-limits.ts";

const LARGEST = 1_000_000;

/** The mapping in a file of YAML or JSON, which is YAML too; every problem of it is told at once, by its key. */
export async function mappingIn(path: string): Promise<Mapping> {
  const { bytes } = await openFile(path);
  return mappingOf(decodedText(await wholeOf(bytes, path, LARGEST)), path);
}

/** The mapping in a text; `where` is what its problems are told of. */
export function mappingOf(text: string, where: string): Mapping {
  const document = parseDocument(text, { logLevel: "error" });
  const [wrong] = document.errors;
  if (wrong) throw notAMapping(where, [wrong.message.split("\n")[0] ?? "it is no YAML"]);
  const given = plainOf(document, where);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw notAMapping(where, ["it holds no keys; begin with claims:"]);
  const read = readMapping(given);
  if ("mapping" in read) return read.mapping;
  throw notAMapping(
    where,
    read.problems.map((problem) => `${problem.where}: ${problem.why}`),
  );
}

/** What is made of references to references may be made to fill a machine, and is not unfolded. */
function plainOf(document: Document, where: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw notAMapping(where, [error instanceof Error ? error.message : String(error)]);
  }
}

function notAMapping(where: string, whys: readonly string[]): IntakeError {
  const what = whys.length === 1 ? "1 problem" : `${whys.length} problems`;
  return new IntakeError("wrong-content", [`${where} is not a mapping yet, ${what}:`, ...whys].join("\n  "));
}
