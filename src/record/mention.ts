import type { EntityId } from "./id.ts";
import type { Says } from "./says.ts";

/** An entity in a claim, and the part it plays there. */
export interface Mention {
  entity: EntityId;
  role: string;
}

const ENTITY_FIELDS = [
  "between",
  "member",
  "body",
  "actor",
  "partners",
  "hosts",
  "others",
  "relationTo",
  "of",
  "object",
  "to",
  "from",
  "subject",
  "funder",
  "funded",
  "holder",
  "at",
  "party",
  "by",
  "on",
  "competitor",
  "with",
  "towards",
  "entity",
  "affair",
] as const;

/** Every entity a claim speaks of, with its role: the name of the field that holds it. */
export function mentions(says: Says): Mention[] {
  if (says.kind === "retraction") return [];
  const fields = says as Readonly<Record<string, unknown>>;
  return ENTITY_FIELDS.flatMap((role) => {
    const held = fields[role];
    const entities = Array.isArray(held) ? held : typeof held === "string" ? [held] : [];
    return entities.map((entity) => ({ entity, role }));
  });
}
