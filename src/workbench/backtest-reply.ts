import type { BacktestReply } from "../contract/backtest-question.ts";
import { type Backtest, type Figures, weights } from "../forecasts/backtest.ts";
import { NEGATIVES_PER_TIE } from "../forecasts/forecast-figures.ts";
import type { Forecaster } from "../forecasts/forecaster.ts";
import { MOST_ECE } from "../forecasts/tree-trial.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import { headlineOf, skill, whatIsKnownOf } from "./backtest-told.ts";
import type { TableFaults } from "./listed-cities.ts";

/** What was read, beside what came of it. */
export interface BacktestRead {
  readonly seed: number;
  readonly cities: readonly CandidateCity[];
  readonly faults?: TableFaults | undefined;
  readonly pairs: Omit<BacktestReply["pairs"], "seen" | "coldStart" | "known">;
}

export function backtestReply(
  outcome: Backtest,
  { seed, cities, faults, pairs }: BacktestRead,
): BacktestReply {
  const { trained, recall, negatives } = outcome;
  const { rounds, earns, ...trial } = trained.trial;
  const headline = earns ? "trees" : "model";
  const on = {
    negatives: { perTie: NEGATIVES_PER_TIE, ...negatives },
    seed,
    pairs: { seen: outcome.pairs.seen, coldStart: outcome.pairs.coldStart },
  };
  const best = toldOf(outcome, earns ? "trees" : "interpretable");
  const baseline = (id: string): BacktestReply["baselines"]["gravity"] => {
    const { behind } = found(outcome, id);
    const told = { ...toldOf(outcome, id), ...on };
    const skillOver = skill(best.brier, told.brier);
    return { ...told, behind, ...(skillOver !== undefined && { skillOver }) };
  };
  return {
    headline,
    ...headlineOf(best),
    negatives: on.negatives,
    seed,
    pairs: { ...outcome.pairs, ...pairs },
    cities: whatIsKnownOf(cities, faults),
    model: {
      ...toldOf(outcome, "interpretable"),
      ...on,
      learntFrom: outcome.learntFrom,
      how: outcome.how,
      weights: weights(trained),
    },
    trees: {
      ...toldOf(outcome, "trees"),
      ...on,
      rounds,
      earnsItsPlace: earns,
      trial: { ...trial, mostEce: MOST_ECE },
      ...(outcome.gain && { gain: { ...outcome.gain } }),
    },
    baselines: {
      preferentialAttachment: baseline("preferentialAttachment"),
      adamicAdar: baseline("adamicAdar"),
      gravity: baseline("gravity"),
      countryPairAffinity: baseline("countryPairAffinity"),
    },
    recall: {
      cities: recall.cities,
      of: recall.of,
      chanceAt10: recall.chance.at10,
      chanceAt50: recall.chance.at50,
    },
  };
}

type Told = Pick<Forecaster, "name" | "reference"> &
  Omit<Figures, "reliability"> &
  Pick<BacktestReply["model"], "intervals" | "reliability">;

function toldOf(outcome: Backtest, id: string): Told {
  const { forecaster, figures, intervals: all } = found(outcome, id);
  const { name, reference } = forecaster;
  // Those of the AUC stand among the figures.
  const { uniform: _, degreeMatched: __, ...intervals } = all;
  return {
    name,
    reference,
    ...figures,
    intervals,
    reliability: [...figures.reliability],
  };
}

function found({ forecasters }: Backtest, id: string): Backtest["forecasters"][number] {
  const told = forecasters.find(({ forecaster }) => forecaster.id === id);
  if (!told) throw new Error(`No forecaster ${id} took part.`);
  return told;
}
