import { calibration } from "./calibration.ts";
import type { Forecaster } from "./forecaster.ts";
import type { LogisticModel } from "./logistic-model.ts";
import { MEMBERSHIP_WIDTH, type MembershipFeature, membershipColumn } from "./membership-features.ts";
import type { Score } from "./out-of-fold.ts";
import { ridgeModel, scorerOf } from "./ridge-model.ts";
import { fitSample, type RowedSample } from "./training.ts";

export type MembershipRule =
  | "preferentialAttachment"
  | "cityNumber"
  | "countryAffinity"
  | "regionAffinity"
  | "coMembership"
  | "partnersInNetwork";

export interface MembershipTrained {
  readonly model: Forecaster;
  readonly logistic: LogisticModel;
  readonly baselines: readonly Forecaster[];
}

/** Whose chances are asked for, in numbers of networks, which come after all cities. */
export interface CalibratedFor {
  readonly asked: ReadonlySet<number>;
  readonly cities: number;
}

/** The interpretable model and the rules that others forecast by, each calibrated on pairs its fit has not seen. */
export function trainMemberships(windows: readonly RowedSample[], whose: CalibratedFor): MembershipTrained {
  const all = fitSample(windows, MEMBERSHIP_WIDTH);
  const { logistic, out } = ridgeModel(all, windows, RIDGES);
  const kept = keptFor(windows, whose);
  const probability = (scores: Float64Array): Forecaster["probability"] =>
    calibration(
      scores.filter((_, at) => kept[at] === true),
      all.outcomes.filter((_, at) => kept[at] === true),
    );
  return {
    model: { ...MODEL, score: scorerOf(logistic), probability: probability(out) },
    logistic,
    baselines: RULES.map(({ feature, ...named }) => {
      const column = membershipColumn(feature);
      const score: Score = (rows, at) => rows[at + column] ?? 0;
      const scores = all.outcomes.map((_, at) => score(all.rows, at * MEMBERSHIP_WIDTH));
      return { ...named, score, probability: probability(scores) };
    }),
  };
}

/** Where few are learnt from, a stronger penalty: the one that loses least on what its fit has not seen. */
export const RIDGES = [1, 4, 16, 64];

/** With fewer new seats in the networks asked about, all networks have to do. */
const LEAST_TO_CALIBRATE = 15;

/** Seats in the networks asked about with their uniform negatives: chances are told of such. */
function keptFor(windows: readonly RowedSample[], { asked, cities }: CalibratedFor): boolean[] {
  const marked = (among: (network: number) => boolean): boolean[] =>
    windows.flatMap(({ pairs, positives, uniform, drawnFor }) =>
      pairs.map((_, at) => {
        if (at >= positives + uniform) return false;
        return among((pairs[drawnFor[at] ?? -1]?.other ?? -1) - cities);
      }),
    );
  const came = windows.flatMap(({ pairs, positives }) => pairs.slice(0, positives));
  return came.filter(({ other }) => asked.has(other - cities)).length >= LEAST_TO_CALIBRATE
    ? marked((network) => asked.has(network))
    : marked(() => true);
}

const MODEL = {
  id: "interpretable",
  name: "Ridge logistic regression",
  reference:
    "le Cessie, S. and van Houwelingen, J. C. (1992), Ridge estimators in logistic regression, Applied Statistics 41(1), 191–201",
};

interface Rule {
  readonly id: MembershipRule;
  readonly name: string;
  readonly reference: string;
  readonly feature: MembershipFeature;
}

const RULES: readonly Rule[] = [
  {
    id: "preferentialAttachment",
    name: "Network's size",
    reference:
      "Preferential attachment: Barabási, A.-L. and Albert, R. (1999), Emergence of scaling in random networks, Science 286, 509–512",
    feature: "network-size",
  },
  {
    id: "cityNumber",
    name: "City's number of networks",
    reference: "Networks that the city is in: who has joined joins again",
    feature: "city-seats",
  },
  {
    id: "countryAffinity",
    name: "Country affinity",
    reference:
      "Members from the city's country, against what that country's seats let expect, both raised by one",
    feature: "country-affinity",
  },
  {
    id: "regionAffinity",
    name: "Region affinity",
    reference: "The same of its part of the world",
    feature: "region-affinity",
  },
  {
    id: "coMembership",
    name: "Neighbours by co-membership",
    reference:
      "Item-based neighbours with cosine: Sarwar, B. et al. (2001), Item-based collaborative filtering, WWW10, 285–295",
    feature: "co-members",
  },
  {
    id: "partnersInNetwork",
    name: "Partners in the network",
    reference: "The share of the city's partners that are members, which the hazard of a year rests on",
    feature: "partners-share",
  },
];
