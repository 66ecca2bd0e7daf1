import { bipartiteConfiguration } from "../graph/bipartite-configuration.ts";
import { coMembers } from "../graph/co-members.ts";
import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { holm } from "./holm.ts";
import type { Measure } from "./measure.ts";
import {
  type OutcomeTable,
  type SharedOutcome,
  sharedOutcomes,
  type TailError,
  type TailForm,
  tailError,
} from "./shared-outcomes.ts";

export const backbone: Measure<typeof backboneOf> = {
  id: "backbone",
  name: "Backbone of shared memberships",
  of: "pair",
  formula:
    "cities a and b are tied when P(X ≥ bodies both sit in) ≤ α, X Poisson-binomial with chances p_ak·p_bk over the bodies k, p_ak = x_a·y_k / (1 + x_a·y_k) with Σ_k p_ak and Σ_a p_ak as on file; p corrected by Holm; signed: the smaller of P(X ≥ ·) and P(X ≤ ·) against α/2",
  undefinedWhen:
    "fewer than two cities sit in a body, α is not between 0 and 1, or the chances miss a number on file by more than 1e-8",
  range: "p from 0 to 1; sign 1 (more than chance gives) or −1 (fewer; only where asked)",
  reference:
    "Neal, Z. (2014), The backbone of bipartite projections: inferring relationships from co-authorship, co-sponsorship, co-attendance and other co-behaviors, Social Networks 39, 84–97; chances as in Neal, Z. P., Domagalski, R. and Sagan, B. (2021), Comparing alternatives to the fixed degree sequence model for extracting the backbone of bipartite projections, Scientific Reports 11, 23929",
  compute: backboneOf,
  example: {
    says: "Cities a and b sit in bodies one and two, c and d in three and four: each sits in each with chance ½, so a pair shares a body with chance ¼, both of theirs or more with 1 − (¾)⁴ − 4·¼·(¾)³ = 0.2617.",
    run: () => backboneOf(twoPairs, { alpha: 0.3, correction: "none" }),
    gives: {
      ties: [
        { between: ["a", "b"], sign: 1, shared: 2, expected: 1, p: 67 / 256, adjusted: 67 / 256 },
        { between: ["c", "d"], sign: 1, shared: 2, expected: 1, p: 67 / 256, adjusted: 67 / 256 },
      ],
      tests: 6,
      residual: 0,
    },
  },
};

const twoPairs = membershipMatrix([
  { city: "a", body: "one" },
  { city: "a", body: "two" },
  { city: "b", body: "one" },
  { city: "b", body: "two" },
  { city: "c", body: "three" },
  { city: "c", body: "four" },
  { city: "d", body: "three" },
  { city: "d", body: "four" },
]);

/** What is tested, and how strictly. */
export interface BackbonePlan {
  /** The chance of a tie kept by mistake: of any at all after Holm, of each pair without. */
  readonly alpha: number;
  readonly correction: "holm" | "none";
  /** Whether pairs that share fewer bodies than chance gives are kept too, with sign −1. No, unless asked. */
  readonly signed?: boolean;
  /**
   * The family that Holm corrects for: all pairs of cities that sit somewhere, or those that share a body. The first
   * holds what α says and is meant unless asked; the second is for those who would repeat it from other programs.
   */
  readonly tested?: "all" | "sharing";
  /** Exact, unless asked. The other is for many thousands of bodies and without correction only. */
  readonly tails?: TailForm;
}

export interface BackboneTie {
  /** In the order of their ids. */
  readonly between: readonly [string, string];
  readonly sign: 1 | -1;
  /** Bodies both sit in, and how many chance gives. */
  readonly shared: number;
  readonly expected: number;
  readonly p: number;
  /** p after correction. */
  readonly adjusted: number;
}

export interface Backbone {
  readonly ties: readonly BackboneTie[];
  /** How many pairs were tested. */
  readonly tests: number;
  /** The most by which an expected number of bodies or members misses the one on file. */
  readonly residual: number;
  /** Where tails are approximated, how far from exact ones. */
  readonly tailError?: TailError;
}

/**
 * Pairs of cities that meet in more bodies than the sizes of their lists give by chance (stochastic degree sequence
 * model). Grades do not count. Give it only bodies whose rosters are covered: a member not on file makes every pair
 * with it look apart, and a roster half on file makes those on it look close. The caller sees to that.
 */
function backboneOf(matrix: MembershipMatrix, plan: BackbonePlan): Backbone | undefined {
  const model = bipartiteConfiguration(matrix);
  const { tails = "exact" } = plan;
  const table = sharedOutcomes(matrix, model, tails);
  const outcomes = tested(table, plan);
  const tests = outcomes.reduce((sum, { pairs }) => sum + pairs, 0);
  if (tests === 0 || !(plan.alpha > 0 && plan.alpha < 1) || model.residual > NEAR_ENOUGH) return undefined;
  const verdicts = kept(outcomes, tests, plan);
  return {
    ties: tiesOf(matrix, model.classOfCity, table, verdicts),
    tests,
    residual: model.residual,
    ...(tails !== "exact" && { tailError: tailError(table, model) }),
  };
}

const NEAR_ENOUGH = 1e-8;

function tested(table: OutcomeTable, { tested: family = "all" }: BackbonePlan): SharedOutcome[] {
  return table.flatMap((lines, one) =>
    lines
      .slice(one)
      .flat()
      .filter((each) => each !== undefined)
      .filter(({ shared }) => shared > 0 || family === "all"),
  );
}

type Verdict = Pick<BackboneTie, "sign" | "p" | "adjusted">;

/** The outcomes whose pairs are ties. */
function kept(
  outcomes: readonly SharedOutcome[],
  tests: number,
  { alpha, correction, signed = false }: BackbonePlan,
): ReadonlyMap<SharedOutcome, Verdict> {
  const values = outcomes.map(({ upper, lower }) => (signed ? Math.min(upper, lower) : upper));
  const groups = outcomes.map(({ pairs }, at) => ({ p: values[at] ?? 1, count: pairs }));
  const adjusted = correction === "holm" ? holm(groups, tests) : values;
  const limit = signed ? alpha / 2 : alpha;
  return new Map(
    outcomes.flatMap((outcome, at): [SharedOutcome, Verdict][] => {
      const [p, after] = [values[at] ?? 1, adjusted[at] ?? 1];
      const sign = signed && outcome.lower < outcome.upper ? -1 : 1;
      return after <= limit ? [[outcome, { sign, p, adjusted: after }]] : [];
    }),
  );
}

function tiesOf(
  matrix: MembershipMatrix,
  classOfCity: Uint32Array,
  table: OutcomeTable,
  verdicts: ReadonlyMap<SharedOutcome, Verdict>,
): BackboneTie[] {
  const { cities } = matrix;
  const ties: BackboneTie[] = [];
  // Most outcomes are no ties: what is left of the table is quick to ask, pair after pair.
  const left = table.map((lines) =>
    lines.map((line) => line.map((each) => (each && verdicts.has(each) ? each : undefined))),
  );
  const some = left.map((lines) => lines.some((line) => line.some((each) => each !== undefined)));
  const wanted = (city: number): boolean => some[classOfCity[city] ?? 0] ?? false;
  for (const { city, shared, met } of coMembers(matrix, wanted)) {
    const lines = left[classOfCity[city] ?? 0] ?? [];
    const apart = lines.some(([none]) => none !== undefined);
    const others = apart ? cities.keys().drop(city + 1) : met.values();
    const found: [other: number, outcome: SharedOutcome][] = [];
    for (const other of others) {
      const outcome = lines[classOfCity[other] ?? 0]?.[shared[other] ?? 0];
      if (outcome) found.push([other, outcome]);
    }
    for (const [other, outcome] of found.sort(([a], [b]) => a - b)) {
      const verdict = verdicts.get(outcome);
      const { shared: bodies, expected } = outcome;
      if (verdict)
        ties.push({
          between: [cities[city] ?? "", cities[other] ?? ""],
          shared: bodies,
          expected,
          ...verdict,
        });
    }
  }
  return ties;
}
