import { mentions } from "../record/mention.ts";
import type { Problem } from "./csv.ts";
import { type Dangling, danglingProblems } from "./dangling.ts";
import type { Collection } from "./data-package.ts";
import { type Lost, NOTHING_LOST } from "./read-table.ts";

const NOTHING = { entities: NOTHING_LOST, sources: NOTHING_LOST, claims: NOTHING_LOST };

/** Every id that a collection uses and does not define, and every id that it defines twice. */
export function references(
  held: Collection,
  lost: Readonly<Record<keyof Collection, Lost>> = NOTHING,
): Problem[] {
  const { entities, sources, claims } = held;
  const all = [...claims.flatMap(ofClaim), ...sources.flatMap(ofSource), ...entities.flatMap(ofEntity)];
  const known = {
    entities: new Set<string>(entities.map(({ id }) => id)),
    sources: new Set<string>(sources.map(({ id }) => id)),
    claims: new Set<string>(claims.map(({ id }) => id)),
  };
  return [
    ...[entities, sources, claims].flatMap((each) => repeated(each.map(({ id }) => id))),
    ...danglingProblems(
      all.filter(({ of, id }) => !known[of].has(id)),
      lost,
    ),
  ];
}

/** The names that stand more than once in a table. */
export function repeated(names: readonly string[]): Problem[] {
  return [...Map.groupBy(names, (name) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([where, same]) => ({ where, why: `defined ${same.length} times` }));
}

function ofClaim({
  id,
  says,
  source,
  cites,
  supersedes,
  conflicts,
}: Collection["claims"][number]): Dangling[] {
  const named = mentions(says).map(({ entity }) => entity);
  return [
    ...uses(id, "entity", "entities", named),
    ...uses(id, "source", "sources", [source, ...(cites ?? [])]),
    ...uses(id, "conflicting claim", "claims", conflicts?.flatMap((conflict) => conflict.with) ?? []),
    ...uses(id, "linked claim", "claims", "about" in says ? (says.about ?? []) : []),
    ...uses(id, "superseded claim", "claims", supersedes ? [supersedes] : []),
  ];
}

function ofSource({ id, publisher, completeFor, derivedFrom }: Collection["sources"][number]): Dangling[] {
  return [
    ...uses(id, "entity", "entities", [...(publisher ? [publisher] : []), ...(completeFor ?? [])]),
    ...uses(id, "source", "sources", derivedFrom ?? []),
  ];
}

function ofEntity(entity: Collection["entities"][number]): Dangling[] {
  const held = "within" in entity ? entity.within : "parent" in entity ? entity.parent : undefined;
  return uses(entity.id, "entity", "entities", held ? [held] : []);
}

function uses(where: string, part: string, of: Dangling["of"], ids: readonly string[]): Dangling[] {
  return ids.map((id) => ({ where, part, of, id }));
}
