import type {
  MembershipBacktestQuery,
  MembershipBacktestReply,
} from "../contract/membership-backtest-question.ts";
import type { DatedMembership } from "../forecasts/membership-past.ts";
import type { TellStage } from "../forecasts/stages.ts";
import { type CandidateCity, worldOf } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { NAMES_OF_BEGINNING } from "../formats/membership-columns.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { countryKinship } from "./country-kinship.ts";
import { listedCities } from "./listed-cities.ts";
import { type ListedMembership, listedMemberships } from "./listed-memberships.ts";
import { membershipsPlayed } from "./memberships-played.ts";
import { clock } from "./played-through.ts";

/** Plays a forecast of memberships through on lists in files, each taken to be whole up to its last date. */
export async function membershipBacktestFiles(
  asked: MembershipBacktestQuery & { train: string },
  tell?: TellStage,
): Promise<MembershipBacktestReply> {
  const { train, test, split } = asked;
  const table = await listedCities(asked.cities, train);
  const ids = new Set(table?.cities.map(({ id }) => id));
  const isCity = (id: string): boolean => ids.has(id);
  const known = await listedMemberships(train, isCity);
  const later = test === undefined ? undefined : await listedMemberships(test, isCity);
  if (split !== undefined) refuseUndated(train, known.memberships);
  const parted = partedMemberships(known.memberships, later?.memberships, split);
  const cities = table?.cities ?? namedIn(parted.known);
  const networks = [...new Set(parted.known.map(({ network }) => network))].sort();
  const numbers = numbersOf(cities, networks);
  const [before, after, unclear] = [parted.known, parted.later, parted.undated].map((rows) =>
    rows.flatMap((row) => numbered(row, numbers) ?? []),
  );
  const sizes = Map.groupBy(before ?? [], ({ network }) => network);
  const dropped = parted.known.length + parted.later.length - (before?.length ?? 0) - (after?.length ?? 0);
  return membershipsPlayed(asked, {
    world: {
      places: worldOf(cities, countryKinship),
      networks: networks.map((id) => ({ id, completeUntil: Number.POSITIVE_INFINITY })),
      ties: [],
    },
    known: before ?? [],
    later: after ?? [],
    unclear: unclear ?? [],
    ...clock(parted.known, parted.later, split === undefined ? undefined : yearOf(split)),
    cities,
    faults: table?.faults,
    networks: networks.map((id, at) => ({ id, members: sizes.get(at)?.length ?? 0 })),
    undated: parted.undated.length,
    unlisted: dropped,
    misread: known.misread + (later?.misread ?? 0),
    ...(tell && { tell }),
  });
}

/** No later day would help where no date is read at all. */
function refuseUndated(path: string, rows: readonly ListedMembership[]): void {
  if (rows.length === 0 || rows.some(({ year }) => year !== undefined)) return;
  const names = NAMES_OF_BEGINNING.map((name) => `"${name}"`).join(", ");
  throw new IntakeError(
    "wrong-content",
    `No row of ${path} has a date that can be read, and --split parts memberships by the date on which they began. Name its column one of ${names}; or leave out --split and give the later memberships with --test.`,
  );
}

interface Parted {
  readonly known: readonly ListedMembership[];
  readonly later: readonly ListedMembership[];
  readonly undated: readonly ListedMembership[];
}

/** By a later list or by a day, never both. With a day, rows without a date belong on neither side of it, and a network mostly without dates takes no part. */
function partedMemberships(
  train: readonly ListedMembership[],
  test: readonly ListedMembership[] | undefined,
  split: string | undefined,
): Parted {
  const day = split === undefined ? undefined : yearOf(split);
  if (day === undefined) return { known: train, later: test ?? [], undated: [] };
  const dated = new Set(
    [...Map.groupBy(train, ({ network }) => network)].flatMap(([network, rows]) =>
      2 * rows.filter(({ year }) => year !== undefined).length >= rows.length ? [network] : [],
    ),
  );
  const sided = train.filter(({ network, year }) => year !== undefined && dated.has(network));
  return {
    known: sided.filter(({ year = day }) => year < day),
    later: sided.filter(({ year = day }) => year >= day),
    undated: train.filter(({ network, year }) => year === undefined || !dated.has(network)),
  };
}

/** Without a table the cities are those that were in a network: whoever comes later was not to be known. */
function namedIn(memberships: readonly ListedMembership[]): CandidateCity[] {
  return [...new Set(memberships.map(({ city }) => city))].sort().map((id) => ({ id }));
}

interface Numbers {
  readonly cities: ReadonlyMap<string, number>;
  readonly networks: ReadonlyMap<string, number>;
}

function numbersOf(cities: readonly CandidateCity[], networks: readonly string[]): Numbers {
  return {
    cities: new Map(cities.map(({ id }, at) => [id, at])),
    networks: new Map(networks.map((id, at) => [id, at])),
  };
}

function numbered(row: ListedMembership, { cities, networks }: Numbers): DatedMembership | undefined {
  const [city, network] = [cities.get(row.city), networks.get(row.network)];
  if (city === undefined || network === undefined) return undefined;
  return {
    city,
    network,
    joined: true,
    ...(row.year !== undefined && { since: row.year }),
    ...(row.until !== undefined && { until: row.until }),
  };
}
