import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import type { Source } from "../record/source.ts";
import { statement } from "../record/statement.ts";
import { licenceOf } from "./export-licence.ts";
import { type ExportLookups, nameIn } from "./export-lookups.ts";

/**
 * One record a line. A claim stands whole under `claim`; beside it is what it states, with the names of whom it
 * mentions and the title and licence of its source, so that a line can be read alone. Entities and sources have
 * lines of their own, so that nothing is lost.
 */
export type JsonLine =
  | { record: "entity"; entity: Entity }
  | { record: "source"; source: Source }
  | {
      record: "claim";
      claim: Claim;
      states: object;
      names: Readonly<Record<string, string>>;
      source: { id: string; title: string; licence: string; url?: string };
    };

export function entityLine(entity: Entity): string {
  return line({ record: "entity", entity });
}

export function sourceLine(source: Source): string {
  return line({ record: "source", source });
}

export function claimLine(claim: Claim, lookups: ExportLookups): string {
  const source = lookups.sources.get(claim.source);
  const mentioned = new Set(mentions(claim.says).map(({ entity }) => entity));
  return line({
    record: "claim",
    claim,
    states: claim.says.kind === "retraction" ? { kind: "retraction", of: claim.says.of } : statement(claim),
    names: Object.fromEntries([...mentioned].map((id) => [id, nameIn(id, lookups)])),
    source: {
      id: claim.source,
      title: source?.title ?? claim.source,
      licence: licenceOf(source),
      ...(source?.url && { url: source.url }),
    },
  });
}

function line(record: JsonLine): string {
  return `${JSON.stringify(record)}\n`;
}
