import type { MembershipBacktestReply } from "../contract/membership-backtest-question.ts";
import { NEGATIVES_PER_TIE, type PartFigures } from "../forecasts/forecast-figures.ts";
import {
  type MembershipBacktest,
  type MembershipFigures,
  membershipWeights,
} from "../forecasts/membership-backtest.ts";
import type { CountForecast } from "../forecasts/membership-count.ts";
import type { MembershipRule } from "../forecasts/membership-forecasters.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import { headlineOf, skill, whatIsKnownOf } from "./backtest-told.ts";
import type { TableFaults } from "./listed-cities.ts";

export interface NetworkListed {
  readonly id: string;
  readonly name?: string;
  readonly coverage?: number;
  readonly completeUntil?: number;
  /** Members when the forecast was made. */
  readonly members: number;
}

/** What was read, beside what came of it. */
export interface MembershipBacktestRead {
  readonly seed: number;
  readonly cities: readonly CandidateCity[];
  readonly faults?: TableFaults | undefined;
  readonly networks: readonly NetworkListed[];
  readonly undated: number;
  readonly unlisted: number;
  readonly misread: number;
}

export function membershipBacktestReply(
  outcome: MembershipBacktest,
  read: MembershipBacktestRead,
): MembershipBacktestReply {
  const { cities, faults, networks, seed } = read;
  const { howMany } = outcome;
  const { came, ...counts } = outcome.counts;
  const model = figuresOf(outcome, outcome.trained.model.id);
  const baseline = (rule: MembershipRule): MembershipBacktestReply["baselines"]["cityNumber"] => {
    const { modelGains, behind } = foundIn(outcome, rule).figures;
    const told = figuresOf(outcome, rule);
    const skillOver = skill(model.brier, told.brier);
    return {
      ...told,
      behind: { ...behind },
      ...(skillOver !== undefined && { skillOver }),
      ...(modelGains && { modelGains: { ...modelGains } }),
    };
  };
  return {
    headline: "model",
    ...headlineOf(model),
    negatives: { perMembership: NEGATIVES_PER_TIE, ...outcome.negatives },
    seed,
    pairs: { ...counts, undated: read.undated, unlisted: read.unlisted, misread: read.misread },
    cities: whatIsKnownOf(cities, faults),
    networks: {
      listed: networks.length,
      asked: outcome.asked
        .flatMap((network) => networkTold(outcome, network, networks[network]))
        .toSorted((one, other) => other.came - one.came),
    },
    ...(howMany && { howMany: { ...countTold(howMany), came } }),
    model: {
      ...model,
      learntFrom: outcome.learntFrom,
      how: outcome.how,
      weights: membershipWeights(outcome.trained),
    },
    baselines: {
      preferentialAttachment: baseline("preferentialAttachment"),
      cityNumber: baseline("cityNumber"),
      countryAffinity: baseline("countryAffinity"),
      regionAffinity: baseline("regionAffinity"),
      coMembership: baseline("coMembership"),
      partnersInNetwork: baseline("partnersInNetwork"),
    },
    recall: {
      networks: outcome.ranks.networks.length,
      chanceAt10: outcome.ranks.chance.at10,
      chanceAt50: outcome.ranks.chance.at50,
    },
  };
}

function networkTold(
  { ranks, trained, howMany }: MembershipBacktest,
  network: number,
  listed: NetworkListed | undefined,
): MembershipBacktestReply["networks"]["asked"] {
  if (!listed) return [];
  const { id, name, coverage, completeUntil = Number.POSITIVE_INFINITY, members } = listed;
  const ranked = ranks.networks.find((each) => each.network === network);
  const auc = ranked?.auc.get(trained.model.id);
  const count = howMany?.byNetwork.get(network);
  return [
    {
      network: id,
      ...(name !== undefined && { name }),
      ...(coverage !== undefined && { coverage }),
      ...(Number.isFinite(completeUntil) && { until: completeUntil }),
      members,
      came: ranked?.came ?? 0,
      ...(ranked && { candidates: ranked.candidates }),
      ...(auc !== undefined && { auc }),
      ...(count && { howMany: countTold(count) }),
    },
  ];
}

export function countTold({ expected, median, lower, upper }: CountForecast): CountForecast {
  return { expected, median, lower, upper };
}

type Told = Omit<MembershipBacktestReply["model"], "learntFrom" | "how" | "weights">;

function figuresOf(outcome: MembershipBacktest, id: string): Told {
  const { forecaster, figures } = foundIn(outcome, id);
  const { modelGains: _, behind: __, intervals: all, ...kept } = figures;
  const { seen, coldStart, coldCities, coldNetworks, reliability, ...rest } = kept;
  // Those of the AUC stand among the figures.
  const { uniform: ___, degreeMatched: ____, ...intervals } = all;
  const { name, reference } = forecaster;
  return {
    name,
    reference,
    ...rest,
    intervals,
    reliability: [...reliability],
    seen: part(seen),
    coldStart: part(coldStart),
    coldCities: part(coldCities),
    coldNetworks: part(coldNetworks),
  };
}

function part({ ties, ...rest }: PartFigures): Told["seen"] {
  return { memberships: ties, ...rest };
}

function foundIn(
  { forecasters }: MembershipBacktest,
  id: string,
): { forecaster: { name: string; reference: string }; figures: MembershipFigures } {
  const found = forecasters.find(({ forecaster }) => forecaster.id === id);
  if (!found) throw new Error(`No forecaster ${id} took part.`);
  return found;
}
