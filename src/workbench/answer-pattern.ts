import type { GROUPINGS, PatternQuery, PatternReply } from "../contract/inference-question.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { type EiPermutation, eiPermutation } from "../inference/ei-permutation.ts";
import { pairPermutation } from "../inference/pair-permutation.ts";
import type { StateFact } from "../inference/tied-cities.ts";
import { groupOfState, PARTITIONS } from "./city-groups.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { stateFacts } from "./state-facts.ts";
import { studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

type Grouping = PatternReply["groupings"][number];
type By = (typeof GROUPINGS)[number];

/** Whether ties keep within groups of cities, and between states of which something holds, more than chance deals out. */
export function answerPattern(
  { by, draws, seed }: Omit<PatternQuery, "covariate">,
  studied: TiesStudied,
  brought: FactsOfDay = () => [],
): PatternReply {
  const { cities, ties } = studied.given;
  const graph = adjacency(
    ties.map(({ one, other }) => [cities[one]?.id ?? "", cities[other]?.id ?? ""] as const),
    cities.map(({ id }) => id),
  );
  const states = new Map(cities.flatMap(({ id, country }) => (country ? [[id, country] as const] : [])));
  const told = (named: Pick<Grouping, "by" | "bloc">, groupOf: (state: string) => string | undefined) =>
    grouping(named, graph, states, groupOf, { draws, seed });
  const groupings = PARTITIONS.filter((part) => by === undefined || by === part).map((part) =>
    told({ by: part }, groupOfState(part, studied.blocs)),
  );
  if (by === undefined || by === ("bloc" satisfies By))
    for (const { name, members } of studied.blocs)
      groupings.push(told({ by: "bloc", bloc: name }, (state) => (members.has(state) ? "in" : "out")));
  const facts = by === undefined || by === ("pairs" satisfies By) ? stateFacts(studied, brought) : [];
  const pairs = facts.map((fact) => pairTold(fact, studied, { draws, seed }));
  return { ...studiedTold(studied, seed), draws, groupings, pairs };
}

function pairTold(
  { id, name, source, of }: StateFact,
  { given }: TiesStudied,
  plan: { draws: number; seed: number },
): PatternReply["pairs"][number] {
  const [amongCities, amongStates] = (["cities", "states"] as const).map((among) => {
    const told = pairPermutation(given, { of }, plan, among);
    return told && { ...told, byChance: { ...told.byChance } };
  });
  if (amongCities) return { id, name, source, amongCities, ...(amongStates && { amongStates }) };
  return {
    id,
    name,
    source,
    notGiven: "no tie between two states of which it is given, or too few to deal among",
  };
}

function grouping(
  named: Pick<Grouping, "by" | "bloc">,
  graph: Graph,
  states: ReadonlyMap<string, string>,
  groupOf: (state: string) => string | undefined,
  plan: { draws: number; seed: number },
): Grouping {
  const stateOf = (city: string): string | undefined => states.get(city);
  const groupOfCity = (city: string): string | undefined => {
    const state = stateOf(city);
    return state === undefined ? undefined : groupOf(state);
  };
  const amongCities = told(eiPermutation(graph, groupOfCity, plan));
  const amongStates =
    named.by === "country" ? undefined : told(eiPermutation(graph, groupOfCity, plan, stateOf));
  if (amongCities) return { ...named, amongCities, ...(amongStates && { amongStates }) };
  return { ...named, notGiven: "no two tied cities are in two groups that are given, or all are in one" };
}

/** Where all are in one group there is nothing to deal out. */
function told(ei: EiPermutation | undefined): Grouping["amongCities"] {
  return ei === undefined || ei.groups < 2 ? undefined : { ...ei, byChance: { ...ei.byChance } };
}
