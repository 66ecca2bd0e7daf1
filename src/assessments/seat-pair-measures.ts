import { gradedAs, type MembershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import { coMembershipNull } from "../measures/co-membership-null.ts";
import { interlockLink } from "../measures/interlock-link.ts";
import { marginalReach } from "../measures/marginal-reach.ts";
import type { Measure } from "../measures/measure.ts";
import { networkOverlap } from "../measures/network-overlap.ts";
import { networkOverlaps } from "../measures/network-overlaps.ts";
import { overlapCoefficient } from "../measures/overlap-coefficient.ts";
import type { MeasuredSlice } from "./slice-measures.ts";
import { CHANCE } from "./standing-table.ts";
import type { OfPair, OfSlice, Told, ToldMeasure } from "./told-measures.ts";

/**
 * Measures of two cities, two networks, or a city and a network, on the memberships in bodies whose rosters are
 * covered. A member whose grade no source states is taken as a full member, 2.
 */
export const SEAT_PAIR_MEASURES: readonly ToldMeasure[] = [
  ofCities(interlockLink, (matrix, a, b) => interlockLink.compute(gradedAs(matrix, 2), a, b)),
  ofCities(coMembershipNull, () => undefined),
  ofNetworks(networkOverlap, (one, other) => networkOverlap.compute(one, other)?.jaccard),
  ofNetworks(overlapCoefficient, (one, other) => overlapCoefficient.compute(one, other)),
  {
    measure: marginalReach,
    on: "memberships",
    sides: ["city", "body"],
    ofPair: (slice, city, network) => {
      const { matrix } = slice;
      const reach = marginalReach.compute(matrix, city)?.find((each) => each.network === network);
      if (reach === undefined) return uncovered(slice, [network], city);
      const { member, others, onlyHere, share } = reach;
      const told = { member: member ? "yes" : "no", others, onlyHere, ...(share !== undefined && { share }) };
      return { value: onlyHere, table: [told] };
    },
  },
  overlapsTable(),
];

/** Shared seats are never told without what chance gives of them. */
function ofCities(
  measure: Measure,
  value: (matrix: MembershipMatrix, a: string, b: string) => number | undefined,
): OfPair {
  return {
    measure,
    on: "memberships",
    sides: ["city", "city"],
    ofPair: ({ matrix }, a, b) => {
      const [chance] = coMembershipNull.compute(matrix, [[a, b]], CHANCE);
      if (chance === undefined) return undefined;
      const { z, draws: _, ...beside } = chance;
      const own = value(matrix, a, b) ?? chance.shared;
      return {
        value: own,
        table: [{ ...beside, ...(z !== undefined && { z }) }],
        drawn: { ...CHANCE },
      };
    },
  };
}

function ofNetworks(
  measure: Measure,
  value: (one: readonly string[], other: readonly string[]) => number | undefined,
): OfPair {
  return {
    measure,
    on: "memberships",
    sides: ["body", "body"],
    ofPair: (slice, a, b) => {
      const { matrix } = slice;
      const lacking = uncovered(slice, [a, b]);
      if (lacking) return lacking;
      const found = value(membersOf(matrix, a), membersOf(matrix, b));
      return found === undefined ? undefined : { value: found };
    },
  };
}

function overlapsTable(): OfSlice {
  return {
    measure: networkOverlaps,
    on: "memberships",
    told: ({ matrix, nameOf = (id) => id }: MeasuredSlice) => {
      const overlaps = networkOverlaps.compute(matrix);
      const rows = overlaps.toSorted((one, other) => other.shared - one.shared);
      return {
        table: rows.map(({ between: [one, other], ...counts }) => ({
          first: nameOf(one),
          second: nameOf(other),
          ...counts,
        })),
      };
    },
  };
}

function uncovered(
  { matrix, isCovered = () => false, nameOf = (id) => id }: MeasuredSlice,
  networks: readonly string[],
  city?: string,
): Told | undefined {
  const lacking = networks.filter((network) => !matrix.bodies.includes(network));
  const open = lacking.filter((network) => !isCovered(network));
  if (open.length > 0)
    return { notGiven: `the roster of ${open.map(nameOf).join(" and ")} is not covered on this day` };
  if (lacking.length > 0)
    return { notGiven: `no membership in ${lacking.map(nameOf).join(" or ")} is in this slice` };
  return city === undefined
    ? undefined
    : { notGiven: `${nameOf(city)} is in no body whose roster is covered` };
}

function membersOf(matrix: MembershipMatrix, network: string): string[] {
  const body = matrix.bodies.indexOf(network);
  return matrix.cities.filter((_, city) => seatsOf(matrix, city).some(([each]) => each === body));
}
