import { mentions } from "../record/mention.ts";
import type { Problem } from "./csv.ts";
import type { Collection } from "./data-package.ts";

/** Every id that a collection uses and does not define, and every id that it defines twice. */
export function references({ entities, sources, claims }: Collection): Problem[] {
  const [entityIds, sourceIds, claimIds] = [entities, sources, claims].map(
    (held) => new Set(held.map(({ id }) => id)),
  );
  const missing = (
    where: string,
    ids: readonly string[],
    known: ReadonlySet<string> | undefined,
    what: string,
  ): Problem[] =>
    ids.filter((id) => !known?.has(id)).map((id) => ({ where, why: `${what} ${id} is not defined` }));
  return [
    ...[entities, sources, claims].flatMap((held) => repeated(held)),
    ...claims.flatMap(({ id, says, source, cites, supersedes, conflicts }) => [
      ...missing(
        id,
        mentions(says).map(({ entity }) => entity),
        entityIds,
        "entity",
      ),
      ...missing(id, [source, ...(cites ?? [])], sourceIds, "source"),
      ...missing(id, conflicts?.flatMap((conflict) => conflict.with) ?? [], claimIds, "conflicting claim"),
      ...missing(id, "about" in says ? (says.about ?? []) : [], claimIds, "linked claim"),
      ...missing(id, supersedes ? [supersedes] : [], claimIds, "superseded claim"),
    ]),
    ...sources.flatMap(({ id, publisher, completeFor, derivedFrom }) => [
      ...missing(id, [...(publisher ? [publisher] : []), ...(completeFor ?? [])], entityIds, "entity"),
      ...missing(id, derivedFrom ?? [], sourceIds, "source"),
    ]),
    ...entities.flatMap((entity) => {
      const held = "within" in entity ? entity.within : "parent" in entity ? entity.parent : undefined;
      return missing(entity.id, held ? [held] : [], entityIds, "entity");
    }),
  ];
}

function repeated(held: readonly { id: string }[]): Problem[] {
  return [...Map.groupBy(held, ({ id }) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => ({ where: id, why: `defined ${same.length} times` }));
}
