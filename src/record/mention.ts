import type { EntityId } from "./id.ts";
import { type ClaimKind, Says } from "./says.ts";

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

/** The fields of each kind that hold entities, in the order above. */
const FIELDS_OF: ReadonlyMap<ClaimKind, readonly (typeof ENTITY_FIELDS)[number][]> = new Map(
  Says.options.map(({ shape }) => [shape.kind.value, ENTITY_FIELDS.filter((field) => field in shape)]),
);

/** Every entity a claim speaks of, with its role: the name of the field that holds it. */
export function mentions(says: Says): Mention[] {
  if (says.kind === "retraction") return [];
  const held: Readonly<Record<string, unknown>> = says;
  const found: Mention[] = [];
  for (const role of FIELDS_OF.get(says.kind) ?? []) {
    const value = held[role];
    if (typeof value === "string") found.push({ entity: value, role });
    else if (Array.isArray(value)) for (const entity of value) found.push({ entity, role });
  }
  return found;
}

/** The same statement with other ids in its roles, such as those that stand-ins of a draft turned out to mean. */
export function renamed<S extends Says>(says: S, idOf: (id: EntityId) => EntityId): S {
  const held: Record<string, unknown> = { ...says };
  for (const role of FIELDS_OF.get(says.kind) ?? []) {
    const value = held[role];
    if (typeof value === "string") held[role] = idOf(value);
    else if (Array.isArray(value)) held[role] = value.map(idOf);
  }
  return held as S;
}
