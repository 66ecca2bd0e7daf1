import { jsonLineRead } from "../formats/json-lines-read.ts";
import type { Reader } from "../record/draft.ts";
import { type DumpTally, linesWith } from "./dump-lines.ts";
import { IntakeError } from "./intake-error.ts";
import { openFile } from "./open-file.ts";
import { gathered, type PackageRecord, recordReader } from "./package-reader.ts";

/** Reads JSON Lines that Hansa exported, plain or packed, with their ids. */
export function jsonLinesReader(path: string): Reader {
  return recordReader(() => gathered(recordsIn(path)));
}

async function* recordsIn(path: string): AsyncGenerator<PackageRecord> {
  const { bytes } = await openFile(path);
  const tally: DumpTally = { lines: 0, last: "" };
  let found = 0;
  for await (const { number, bytes: line } of linesWith(bytes, { strings: ['"record"'] }, path, tally)) {
    found += 1;
    const read = jsonLineRead(line.toString("utf8"));
    if ("why" in read) yield { misread: { where: `line ${number}`, why: read.why } };
    else if (read.record === "entity") yield { entity: read.entity };
    else if (read.record === "source") yield { source: read.source };
    else yield { claim: read.claim };
  }
  if (found === 0)
    throw new IntakeError("wrong-content", `${path} has no line that Hansa exported as JSON Lines.`);
}
