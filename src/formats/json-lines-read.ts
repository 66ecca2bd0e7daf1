import * as z from "zod";
import { Claim } from "../record/claim.ts";
import { Entity } from "../record/entity.ts";
import { Source } from "../record/source.ts";

const Record = z.discriminatedUnion("record", [
  z.object({ record: z.literal("entity"), entity: Entity }),
  z.object({ record: z.literal("source"), source: Source }),
  z.object({ record: z.literal("claim"), claim: Claim }),
]);

/** What a line of JSON Lines says that Hansa exported, or why it is none. What stands beside the record is passed over. */
export function jsonLineRead(line: string): z.infer<typeof Record> | { why: string } {
  try {
    const parsed = Record.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    return { why: z.prettifyError(parsed.error).replaceAll("\n", " ") };
  } catch {
    return { why: "it is no JSON" };
  }
}
