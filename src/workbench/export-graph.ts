import { isInForce } from "../assessments/tie-portfolio.ts";
import { licencesOf } from "../formats/export-licence.ts";
import { type ExportLookups, nameIn } from "../formats/export-lookups.ts";
import type { GraphEdge, GraphNode } from "../formats/graph-rows.ts";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { factId, factKey } from "../ledger/fact-key.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import { liveClaims } from "../ledger/live.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Day } from "../record/partial-date.ts";

/** Ties and memberships as edges, one a fact, in order of fact id; made each time they are gone through. */
export interface LedgerEdges {
  ties: Iterable<GraphEdge>;
  memberships: Iterable<GraphEdge>;
}

/** What the claims on ties and memberships come to; on a day, whether each holds and is in force is said. */
export function edgesOf(claims: readonly Claim[], lookups: Lookups, day: Day | undefined): LedgerEdges {
  const live = liveClaims(claims);
  return {
    ties: edgesOfKind(live, "tie", lookups, (tie) => tieEdge(tie, lookups, day)),
    memberships: edgesOfKind(live, "membership", lookups, (seat) => membershipEdge(seat, lookups, day)),
  };
}

/** Facts take several times the room of their claims, so that each is made when its edge is asked for. */
function edgesOfKind<K extends "tie" | "membership">(
  live: readonly Claim[],
  kind: K,
  { sources }: Lookups,
  edge: (fact: FactOf<K>) => GraphEdge,
): Iterable<GraphEdge> {
  const byKey = Map.groupBy(
    live.filter(({ says }) => says.kind === kind),
    factKey,
  );
  const inOrder = [...byKey.keys()]
    .map((key) => ({ id: factId(key), key }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    *[Symbol.iterator]() {
      for (const { key } of inOrder)
        for (const fact of factsOf(resolve(byKey.get(key) ?? [], sources), kind)) yield edge(fact);
    },
  };
}

/** The ends of edges as nodes, in order of id. */
export function nodesOf(edges: readonly GraphEdge[], lookups: ExportLookups): GraphNode[] {
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return [...ends].sort().map((id) => nodeOf(id, lookups));
}

/**
 * A graph of two modes has members on one side and what they are members of on the other. A body that is itself a
 * member elsewhere would stand on both; its own memberships are left out, and counted.
 */
export function twoModes(
  memberships: readonly GraphEdge[],
  lookups: ExportLookups,
): { nodes: GraphNode[]; edges: GraphEdge[]; leftOut: number } {
  const bodies = new Set(memberships.map(({ target }) => target));
  const edges = memberships.filter(({ source }) => !bodies.has(source));
  const nodes = nodesOf(edges, lookups).map(
    (node): GraphNode => ({ ...node, bipartite: bodies.has(node.id) ? 1 : 0 }),
  );
  return { nodes, edges, leftOut: memberships.length - edges.length };
}

function nodeOf(id: string, lookups: ExportLookups): GraphNode {
  const entity = lookups.entities.get(id);
  const base = { id, name: nameIn(id, lookups), type: entity?.type ?? "polity" };
  if (entity?.type === "polity") {
    const { level, country, latitude, longitude, gazetteerPopulation: population } = entity;
    return {
      ...base,
      level,
      ...(country && { country }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
      ...(population !== undefined && { population }),
    };
  }
  const country = entity && "country" in entity ? entity.country : undefined;
  const sort = entity?.type === "body" || entity?.type === "organisation" ? entity.sort : undefined;
  return { ...base, ...(sort && { sort }), ...(country && { country }) };
}

function tieEdge(tie: FactOf<"tie">, lookups: Lookups, day: Day | undefined): GraphEdge {
  const { between, form, state, purpose, themes, valid } = tie.says;
  const [source, target] = [...between].sort();
  const holds = day === undefined ? undefined : factHoldsOn(tie, day, lookups.bodyEnds);
  return {
    ...edgeOf(tie, lookups),
    kind: "tie",
    source: source ?? between[0],
    target: target ?? between[1],
    form,
    ...(state && { state }),
    ...(purpose && { purpose }),
    ...(themes?.length && { themes }),
    ...dates(valid),
    ...(holds && { holds, inForce: isInForce(tie, holds) }),
  };
}

function membershipEdge(seat: FactOf<"membership">, lookups: Lookups, day: Day | undefined): GraphEdge {
  const { member, body, grade, roles, stint, themes, valid } = seat.says;
  const holds = day === undefined ? undefined : factHoldsOn(seat, day, lookups.bodyEnds);
  return {
    ...edgeOf(seat, lookups),
    kind: "membership",
    source: member,
    target: body,
    ...(grade !== undefined && { grade }),
    ...(roles?.length && { roles }),
    ...(stint !== undefined && { stint }),
    ...(themes?.length && { themes }),
    ...dates(valid),
    ...(holds && { holds, inForce: stands(holds) }),
  };
}

function edgeOf(
  { id, status, claims }: Fact,
  { sources }: Lookups,
): Pick<GraphEdge, "id" | "status" | "sources" | "licences" | "claims"> {
  const works = [...new Set(claims.map(({ source }) => source))].sort();
  return {
    id,
    status,
    sources: works,
    licences: licencesOf(works.map((work) => sources.get(work))),
    claims: claims.map((claim) => claim.id),
  };
}

function dates(
  valid: Interval | undefined,
): Pick<GraphEdge, "from" | "fromBound" | "to" | "toBound" | "inferred" | "worded"> {
  const { from, to, worded } = valid ?? {};
  const inferred = [...(from?.inferred ? ["from"] : []), ...(to?.inferred ? ["to"] : [])];
  return {
    ...(from && { from: from.date }),
    ...(from?.bound && { fromBound: from.bound }),
    ...(to && { to: to.date }),
    ...(to?.bound && { toBound: to.bound }),
    ...(inferred.length > 0 && { inferred }),
    ...(worded && { worded }),
  };
}
