import type { Entity } from "../record/entity.ts";

/** A city, body or other actor as a point of a graph. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly type: Entity["type"];
  /** City, region or state. */
  readonly level?: string;
  /** Of a body: its sort. */
  readonly sort?: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Inhabitants by GeoNames, boundary not said. */
  readonly population?: number;
  /** The number of its community, 1 the largest; without one where none of its ties is looked at. */
  readonly community?: number;
  /** In a graph of two modes: 0 for members, 1 for what they are members of. */
  readonly bipartite?: 0 | 1;
}

/** A tie or membership: one fact, with all its claims. */
export interface GraphEdge {
  /** The fact's id. */
  readonly id: string;
  readonly kind: "tie" | "membership";
  readonly source: string;
  readonly target: string;
  readonly form?: string;
  readonly state?: string;
  readonly grade?: number;
  readonly roles?: readonly string[];
  readonly stint?: number;
  readonly purpose?: string;
  readonly themes?: readonly string[];
  /** Agreed, single source, disputed. */
  readonly status: string;
  readonly from?: string;
  readonly fromBound?: string;
  readonly to?: string;
  readonly toBound?: string;
  /** Which of the dates were assumed. */
  readonly inferred?: readonly string[];
  /** A period that is no date, as the source puts it. */
  readonly worded?: string;
  /** Whether it holds on the day asked for: yes, open, possible. */
  readonly holds?: string;
  /** Whether it counts as in force on the day asked for. */
  readonly inForce?: boolean;
  readonly sources: readonly string[];
  readonly licences: readonly string[];
  readonly claims: readonly string[];
}

/** What graph formats are written from. */
export interface LedgerGraph {
  readonly title: string;
  /** Which content it is of, as CITATION.cff gives it. */
  readonly hash: string;
  /** The day of the last claim in it. */
  readonly date: string;
  /** How the communities of its nodes were found. */
  readonly communities?: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

type Value = string | number | boolean | undefined;

/** A column of nodes or edges, the same in every graph format. */
export interface GraphField<Row> {
  readonly name: string;
  readonly type: "string" | "double" | "integer" | "boolean";
  readonly of: (row: Row) => Value;
}

export const NODE_FIELDS: readonly GraphField<GraphNode>[] = [
  { name: "name", type: "string", of: ({ name }) => name },
  { name: "type", type: "string", of: ({ type }) => type },
  { name: "level", type: "string", of: ({ level }) => level },
  { name: "sort", type: "string", of: ({ sort }) => sort },
  { name: "country", type: "string", of: ({ country }) => country },
  { name: "latitude", type: "double", of: ({ latitude }) => latitude },
  { name: "longitude", type: "double", of: ({ longitude }) => longitude },
  { name: "population", type: "integer", of: ({ population }) => population },
  { name: "community", type: "integer", of: ({ community }) => community },
  { name: "bipartite", type: "integer", of: ({ bipartite }) => bipartite },
];

export const EDGE_FIELDS: readonly GraphField<GraphEdge>[] = [
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "form", type: "string", of: ({ form }) => form },
  { name: "state", type: "string", of: ({ state }) => state },
  { name: "grade", type: "integer", of: ({ grade }) => grade },
  { name: "roles", type: "string", of: ({ roles }) => listed(roles) },
  { name: "stint", type: "integer", of: ({ stint }) => stint },
  { name: "purpose", type: "string", of: ({ purpose }) => purpose },
  { name: "themes", type: "string", of: ({ themes }) => listed(themes) },
  { name: "status", type: "string", of: ({ status }) => status },
  { name: "from", type: "string", of: ({ from }) => from },
  { name: "from_bound", type: "string", of: ({ fromBound }) => fromBound },
  { name: "to", type: "string", of: ({ to }) => to },
  { name: "to_bound", type: "string", of: ({ toBound }) => toBound },
  { name: "inferred", type: "string", of: ({ inferred }) => listed(inferred) },
  { name: "worded", type: "string", of: ({ worded }) => worded },
  { name: "holds", type: "string", of: ({ holds }) => holds },
  { name: "in_force", type: "boolean", of: ({ inForce }) => inForce },
  { name: "sources", type: "string", of: ({ sources }) => listed(sources) },
  { name: "licences", type: "string", of: ({ licences }) => listed(licences) },
  { name: "claims", type: "string", of: ({ claims }) => listed(claims) },
];

/** The fields that some row has a value in: a column that is empty throughout tells nothing. */
export function fieldsUsed<Row>(fields: readonly GraphField<Row>[], rows: readonly Row[]): GraphField<Row>[] {
  return fields.filter(({ of }) => rows.some((row) => of(row) !== undefined));
}

function listed(values: readonly string[] | undefined): string | undefined {
  return values?.length ? values.join("; ") : undefined;
}
