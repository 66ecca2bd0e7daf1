import { claimNode, JSON_LD_FOOT, JSON_LD_HEAD } from "../formats/json-ld.ts";
import { entityNode, sourceNode } from "../formats/json-ld-entity.ts";
import { claimLine, entityLine, sourceLine } from "../formats/json-lines.ts";
import { fileNameOf } from "./export-format.ts";
import type { FormatWriter, WriterInput } from "./export-writer.ts";

/** Writes JSON Lines: entities, sources, then claims in order of appending. Holds no claim. */
export async function jsonLinesWriter({ asked, folder, slice, lookups }: WriterInput): Promise<FormatWriter> {
  const file = await folder.file(fileNameOf(asked.format));
  for (const entity of slice.entities) await file.write(entityLine(entity));
  for (const source of slice.sources) await file.write(sourceLine(source));
  return {
    wantsEdges: false,
    async claims(page) {
      for (const claim of page) await file.write(claimLine(claim, lookups));
    },
    finish: async () => ({}),
  };
}

/** Writes JSON-LD, a node a line. Holds no claim. */
export async function jsonLdWriter({ asked, folder, slice }: WriterInput): Promise<FormatWriter> {
  const file = await folder.file(fileNameOf(asked.format));
  await file.write(JSON_LD_HEAD);
  let first = true;
  const node = async (held: object): Promise<void> => {
    await file.write(`${first ? "" : ",\n"}${JSON.stringify(held)}`);
    first = false;
  };
  for (const entity of slice.entities) await node(entityNode(entity));
  for (const source of slice.sources) await node(sourceNode(source));
  return {
    wantsEdges: false,
    async claims(page) {
      for (const claim of page) await node(claimNode(claim));
    },
    async finish() {
      await file.write(JSON_LD_FOOT);
      return {};
    },
  };
}
