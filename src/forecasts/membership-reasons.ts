import type { LogisticModel } from "./logistic-model.ts";
import { MEMBERSHIP_FEATURES, type MembershipFeature } from "./membership-features.ts";

/** Features that say nearly the same are one reason. */
export type MembershipReasonId =
  | "network"
  | "city"
  | "country"
  | "region"
  | "nearby"
  | "networks"
  | "size"
  | "partners";

/** By how much it multiplies the odds, against what is so on average. */
export interface MembershipReason {
  readonly reason: MembershipReasonId;
  readonly times: number;
}

const REASON_OF: Readonly<Record<MembershipFeature, MembershipReasonId>> = {
  "network-size": "network",
  "network-recent": "network",
  "network-pace": "network",
  "city-seats": "city",
  "city-recent": "city",
  "city-none": "city",
  "country-seats": "country",
  "country-members": "country",
  "country-affinity": "country",
  "country-share": "country",
  "region-affinity": "region",
  "language-affinity": "region",
  "border-affinity": "region",
  nearby: "nearby",
  "nearby-members": "nearby",
  "co-members": "networks",
  "co-members-most": "networks",
  population: "size",
  "population-not-given": "size",
  "size-apart": "size",
  "size-distance": "size",
  "partners-share": "partners",
  "partners-members": "partners",
  "partners-none": "partners",
};

/** What weighs most first; a reason that moves the odds by less than a twentieth is left out. */
export function membershipReasons(
  { coefficients, deviations }: LogisticModel,
  row: Float64Array,
  means: Float64Array,
): MembershipReason[] {
  const sums = new Map<MembershipReasonId, number>();
  for (const [j, [feature]] of MEMBERSHIP_FEATURES.entries()) {
    const moved = ((coefficients[j] ?? 0) * ((row[j] ?? 0) - (means[j] ?? 0))) / (deviations[j] ?? 1);
    const reason = REASON_OF[feature];
    sums.set(reason, (sums.get(reason) ?? 0) + moved);
  }
  return [...sums]
    .map(([reason, moved]) => ({ reason, times: Math.exp(moved) }))
    .filter(({ times }) => Math.abs(Math.log(times)) >= Math.log(LEAST_TIMES))
    .toSorted((one, other) => Math.abs(Math.log(other.times)) - Math.abs(Math.log(one.times)));
}

const LEAST_TIMES = 1.05;
