import type { BacktestReply } from "../contract/backtest-question.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import type { TableFaults } from "./listed-cities.ts";

const NO_FAULTS: TableFaults = {
  repeated: 0,
  withoutId: 0,
  unread: { latitude: 0, longitude: 0, population: 0 },
};

/** What the table of cities gives of them, and what of it could not be taken. */
export function whatIsKnownOf(
  cities: readonly CandidateCity[],
  faults: TableFaults = NO_FAULTS,
): BacktestReply["cities"] {
  return {
    listed: cities.length,
    placed: cities.filter(({ place }) => place).length,
    withCountry: cities.filter(({ country }) => country !== undefined).length,
    withPopulation: cities.filter(({ population }) => population !== undefined).length,
    ...faults,
  };
}

type Headline = Pick<
  BacktestReply,
  "auc" | "averagePrecision" | "recallAt10" | "recallAt50" | "brier" | "brierSkill" | "ece"
>;

/** The figures of the forecast that a back-test is of, which stand at its head. */
export function headlineOf(told: Headline): Headline {
  const { auc, averagePrecision, recallAt10, recallAt50, brier, brierSkill, ece } = told;
  return {
    auc,
    ...(averagePrecision !== undefined && { averagePrecision }),
    recallAt10,
    recallAt50,
    ...(brier !== undefined && { brier }),
    ...(brierSkill !== undefined && { brierSkill }),
    ...(ece !== undefined && { ece }),
  };
}

/** 1 − Brier ÷ another's. */
export function skill(own: number | undefined, other: number | undefined): number | undefined {
  return own === undefined || !other ? undefined : 1 - own / other;
}
