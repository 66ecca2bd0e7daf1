import type { Item } from "./item.ts";
import { itemOfJson } from "./item-of-json.ts";

/**
 * The entities in an answer of Special:EntityData or wbgetentities: `{ "entities": { "Q64": {…} } }`, or one entity
 * by itself. Who asks for an id that was merged into another is given that one: the answer says so by its key, by
 * `redirects`, or, where one entity came for one id, by its own id. Undefined where there is none.
 */
export function itemsOfEntityData(json: unknown, asked?: string): readonly Item[] | undefined {
  const entities = field(json, "entities");
  if (typeof entities !== "object" || entities === null) {
    const item = itemOfJson(json, asked);
    return item && [item];
  }
  const entries = Object.entries(entities);
  const only = entries.length === 1 ? asked : undefined;
  const items = entries.flatMap(
    ([key, entity]) => itemOfJson(entity, redirectFrom(entity) ?? only ?? key) ?? [],
  );
  return items.length > 0 ? items : undefined;
}

function redirectFrom(entity: unknown): string | undefined {
  const from = field(field(entity, "redirects"), "from");
  return typeof from === "string" ? from : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
