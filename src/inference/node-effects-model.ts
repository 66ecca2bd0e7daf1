import { besideNodeEffects } from "./beside-node-effects.ts";
import { collinearColumn } from "./collinear-column.ts";
import type { DyadEnds } from "./count-design.ts";
import { type CompleteDyads, completeCases, type DyadColumn, type DyadTable } from "./dyad-table.ts";
import { type CountModel, designOf } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import { separatedColumns } from "./separated-columns.ts";
import { type Standardised, standardised } from "./standardised.ts";

/** A count model in which each node has an effect of its own. */
export interface NodeEffectsModel extends CountModel {
  readonly ends: DyadEnds;
  /** Nodes without a tie: their effect has no end, so that they are out with their dyads, which are told in full. */
  readonly withoutTies: number;
}

/** A covariate of which effects leave less, in its standard deviations, is made up of something of its nodes. */
const LEAST_LEFT = 1e-6;

/**
 * The complete dyads laid out for an effect of each node beside the covariates, or what stands in the way. The effects
 * take all that is of one node alone, such as its size or how much of it is on file: what trade calls multilateral
 * resistance. Covariates stand as what effects leave of them, which changes no coefficient.
 * Anderson, J. E. and van Wincoop, E. (2003), Gravity with gravitas, American Economic Review 93(1), 170–192.
 */
export function nodeEffectsModel(table: DyadTable): NodeEffectsModel | Misfit {
  const complete = completeCases(table);
  const dyads = withTies(complete);
  const { outcome, covariates, nodes } = dyads;
  const needed = nodes + covariates.length + 1;
  if (outcome.length < needed) return { why: "too-few-dyads", found: outcome.length, needed };
  if (outcome.some((y) => y < 0)) return { why: "negative-outcome" };
  if (outcome.every((y) => y === outcome[0])) return { why: "constant-outcome" };
  const ends = { one: dyads.one, other: dyads.other, nodes };
  const whole = standardised(covariates);
  const left = besideNodeEffects(whole.columns, ends);
  const told = whole.deviations.findIndex(
    (deviation, k) => deviation > 0 && deviationOf(left[k]) < LEAST_LEFT,
  );
  const column = covariates[told]?.name;
  if (column !== undefined) return { why: "of-one-node", column };
  const beside = covariates.map(({ name }, k) => ({ name, values: left[k] ?? new Float64Array(0) }));
  const z = standardised(beside);
  const misfit = collinearColumn(covariates, z) ?? separatedBeside(dyads, beside, z);
  if (misfit) return misfit;
  const deviations = z.deviations.map((deviation, k) => deviation * (whole.deviations[k] ?? 1));
  return {
    dyads,
    z: { ...z, deviations },
    design: { ...designOf(z.columns, outcome, { ends }), outcome },
    ends,
    withoutTies: complete.nodes - nodes,
  };
}

/** Without the nodes that have no tie. */
function withTies(dyads: CompleteDyads): CompleteDyads {
  const ties = new Float64Array(dyads.nodes);
  for (const [dyad, count] of dyads.outcome.entries())
    for (const node of [dyads.one[dyad] ?? 0, dyads.other[dyad] ?? 0])
      ties[node] = (ties[node] ?? 0) + Math.abs(count);
  const has = (node: number | undefined): boolean => (ties[node ?? 0] ?? 0) > 0;
  const outcome = dyads.outcome.map((count, dyad) =>
    has(dyads.one[dyad]) && has(dyads.other[dyad]) ? count : Number.NaN,
  );
  return { ...completeCases({ ...dyads, outcome }), leftOut: dyads.leftOut };
}

/** Whether covariates and effects together part dyads without ties from all others; one effect goes with the mean. */
function separatedBeside(
  { outcome, one, other, nodes }: CompleteDyads,
  covariates: readonly DyadColumn[],
  { columns }: Pick<Standardised, "columns">,
): Misfit | undefined {
  const effects = Array.from({ length: nodes - 1 }, (_, node) =>
    outcome.map((_, dyad) => Number(one[dyad] === node || other[dyad] === node)),
  );
  const names = effects.map((values): DyadColumn => ({ name: EFFECT, values }));
  const found = separatedColumns(outcome, [...names, ...covariates], { columns: [...effects, ...columns] });
  if (found?.why !== "separated") return found;
  const of = found.columns.filter((name) => name !== EFFECT);
  return of.length > 0 ? { ...found, columns: of } : { why: "separated-effects", dyads: found.dyads };
}

/** No covariate is called so. */
const EFFECT = "";

function deviationOf(column: Float64Array = new Float64Array(0)): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0) / column.length);
}
