import * as z from "zod";
import { betaQuantile } from "../measures/beta-quantile.ts";
import { STATE_RELATIONS } from "../record/vocabulary.ts";
import { Because } from "./because.ts";
import type { AffairLine } from "./state-relation.ts";

/** The seven relations, and affairs in which sources tell of several. */
export const RELATIONS = [
  ...STATE_RELATIONS.filter((relation) => relation !== "not-stated"),
  "mixed",
] as const;
const Relation = z.enum(RELATIONS);
export type Relation = z.infer<typeof Relation>;

const Bounds = z.tuple([z.number(), z.number()]);

export const RelationShare = z
  .strictObject({
    relation: Relation,
    affairs: z.number().int().nonnegative(),
    /** Of the affairs that state a relation. */
    share: z.number(),
    /** Of the posterior: mean, and the middle 95 %. */
    mean: z.number(),
    interval: Bounds,
    /** Had no silent or mixed affair been of this relation, and had all that can be. */
    worstCase: Bounds,
    because: Because,
  })
  .meta({ id: "RelationShare" });
export type RelationShare = z.infer<typeof RelationShare>;

/** Perks's prior: one affair's weight in all, shared by the relations alike. */
export const PRIOR_EACH = 1 / RELATIONS.length;

/** One code an affair; where its rows have several, it is mixed. */
export function relationOf({ relations: [only, ...more] }: AffairLine): Relation {
  return only === undefined || only === "not-stated" || more.length > 0 ? "mixed" : only;
}

/**
 * The share of each relation in the affairs that state one. Affairs n_k of relation k under a Dirichlet prior with
 * a = 1/K for each of K relations have a share with the distribution Beta(a + n_k, 1 − a + n − n_k).
 * The worst case leaves out n_k's uncertainty and puts every silent affair on one side, then on the other; a mixed
 * affair may turn out to be any of the relations told in it.
 * None where no affair states a relation.
 * Perks, W. (1947), Some observations on inverse probability, Journal of the Institute of Actuaries 73.
 */
export function relationShares(stated: readonly AffairLine[], silent: number): RelationShare[] {
  const n = stated.length;
  if (n === 0) return [];
  const groups = Map.groupBy(stated, relationOf);
  const mixed = groups.get("mixed") ?? [];
  return RELATIONS.map((relation) => {
    const held = groups.get(relation) ?? [];
    const k = held.length;
    const [a, b] = [PRIOR_EACH + k, 1 - PRIOR_EACH + n - k];
    const perhaps = mixed.filter(({ relations }) => relations.some((each) => each === relation)).length;
    const worstCase: [number, number] =
      relation === "mixed"
        ? [0, (k + silent) / (n + silent)]
        : [k / (n + silent), (k + perhaps + silent) / (n + silent)];
    return {
      relation,
      affairs: k,
      share: k / n,
      mean: a / (a + b),
      interval: [betaQuantile(0.025, a, b), betaQuantile(0.975, a, b)] as [number, number],
      worstCase,
      because: [...new Set(held.flatMap((line) => line.because))],
    };
  }).sort((one, other) => other.affairs - one.affairs);
}

/** The relation that more affairs have than any other, where one has. */
export function leadingRelation(shares: readonly RelationShare[]): Relation | undefined {
  const [first, second] = shares;
  return first && first.affairs > (second?.affairs ?? 0) ? first.relation : undefined;
}
