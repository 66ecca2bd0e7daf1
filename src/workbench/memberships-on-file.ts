import { countedMembers } from "../assessments/roster.ts";
import type { DatedMembership, ListedNetwork } from "../forecasts/membership-past.ts";
import type { DatedTie } from "../forecasts/past.ts";
import { worldOf } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { isAttendance } from "../ledger/attendance.ts";
import { type FactOf, factsOf } from "../ledger/fact.ts";
import type { Body, Entity, Polity } from "../record/entity.ts";
import type { DatePoint } from "../record/interval.ts";
import { lastDay, type PartialDate } from "../record/partial-date.ts";
import { countryKinship } from "./country-kinship.ts";
import { candidateCity } from "./forecast-desk.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { MembershipsPlayedOn } from "./memberships-played.ts";

export interface MembershipsAsked {
  /** What came is told by all that is on file. */
  readonly view: LedgerView;
  /** What was known is told by this, which may hold only what was published by a day. */
  readonly published: LedgerView;
  /** The year of the forecast, 2015.5 for the middle of 2015. */
  readonly now: number;
  /** How much of a roster has to be on file. */
  readonly coverage?: number | undefined;
  /** A city that is asked about, whether or not it is on file. */
  readonly also?: Polity;
}

export interface MembershipsOnFile extends MembershipsPlayedOn {
  readonly now: number;
  /** The numbers of cities and networks. */
  readonly numbers: Numbers;
}

/** The memberships on file as they were known before a day, and those that came from it on. */
export async function membershipsOnFile({
  view,
  published,
  now,
  coverage,
  also,
}: MembershipsAsked): Promise<MembershipsOnFile> {
  const all = await seatsOnFile(view);
  const before = published === view ? all : await seatsOnFile(published);
  const ties = await tiesOnFile(published);
  const since = knownSince(before, ties, now);
  if (also && !since.has(also.id)) since.set(also.id, Number.NEGATIVE_INFINITY);
  const polities = [...view.snapshot.entities.values()].filter(isCity);
  const listed = also && !view.snapshot.entities.has(also.id) ? [...polities, also] : polities;
  const cities = listed.filter(({ id }) => since.has(id));
  const bodies = bodiesIn(all, view);
  const numbers = {
    cities: new Map(cities.map(({ id }, at) => [id, at])),
    networks: new Map(bodies.map(({ id }, at) => [id, at])),
  };
  const known = numberedSeats(before, numbers).filter((seat) => startsBefore(seat, now));
  const keys = new Set(known.map(({ city, network }) => `${city} ${network}`));
  const rest = numberedSeats(all, numbers).filter(({ city, network }) => !keys.has(`${city} ${network}`));
  const later = rest.filter(({ joined, since: start = 0 }) => joined && start >= now);
  const networks = bodies.map((body) => networkOf(body, all, view, coverage));
  const places = cities.map(candidateCity);
  const ends = later.map(({ since: start = now }) => start);
  return {
    world: {
      places: worldOf(places, countryKinship),
      networks,
      knownSince: Float64Array.from(cities, ({ id }) => since.get(id) ?? now),
      ties: numberedTies(ties, numbers.cities),
    },
    known,
    later,
    unclear: rest.filter(({ joined, since: start = 0 }) => !joined || start < now),
    now,
    horizon: Math.max(1, Math.floor(Math.max(now, ...ends)) + 1 - now),
    cities: places,
    networks: networks.map((network, at) => ({
      ...network,
      members: known.filter((seat) => seat.network === at).length,
    })),
    undated: rest.filter(({ joined }) => !joined).length,
    unlisted: all.filter(
      ({ city, joined, since: start = 0 }) => joined && start >= now && !numbers.cities.has(city),
    ).length,
    misread: 0,
    numbers,
  };
}

/** A seat of a city, from when it stood as far as sources tell: no start that a coder worked out is a joining. */
interface SeatOnFile extends Omit<DatedMembership, "city" | "network"> {
  readonly city: string;
  readonly body: string;
}

async function seatsOnFile(view: LedgerView): Promise<SeatOnFile[]> {
  const { entities } = view.snapshot;
  const facts = factsOf(await view.facts(["membership"]), "membership").filter(
    ({ says }) =>
      isCity(entities.get(says.member)) && entities.get(says.body)?.type === "body" && !isAttendance(says),
  );
  const byBody = Map.groupBy(facts, ({ says }) => says.body);
  return [...byBody.values()].flatMap((held) =>
    countedMembers(held.map((fact) => ({ grade: fact.says.grade, fact }))).map(({ fact }) => {
      const { valid, member, body } = fact.says;
      const joined = dayOn(valid?.from);
      const since = joined ?? shownFrom(valid?.from, fact.seen);
      const until = dayOn(valid?.to);
      return {
        city: member,
        body,
        joined: joined !== undefined,
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
      };
    }),
  );
}

function isCity(entity: Entity | undefined): entity is Polity {
  return entity?.type === "polity" && entity.level === "city";
}

function dayOn(point: DatePoint | undefined): number | undefined {
  return point && !point.inferred && (point.bound ?? "on") === "on" ? yearOf(point.date) : undefined;
}

/** It stood at the latest on the day that it began before, or by the end of the time of its source. */
function shownFrom(from: DatePoint | undefined, seen: PartialDate | undefined): number | undefined {
  const told = from?.bound === "before" ? yearOf(from.date) : undefined;
  return told ?? (seen === undefined ? undefined : yearOf(lastDay(seen)));
}

interface TieOnFile {
  readonly between: readonly string[];
  readonly since: number;
}

async function tiesOnFile(view: LedgerView): Promise<TieOnFile[]> {
  return factsOf(await view.facts(["tie"]), "tie").flatMap((fact: FactOf<"tie">) => {
    const since = dayOn(fact.says.valid?.from) ?? shownFrom(fact.says.valid?.from, fact.seen);
    return since === undefined ? [] : [{ between: fact.says.between, since }];
  });
}

/** Who had a tie or a seat before the forecast, since when. Who is on file for what came later was not known of then. */
function knownSince(
  seats: readonly SeatOnFile[],
  ties: readonly TieOnFile[],
  now: number,
): Map<string, number> {
  const first = new Map<string, number>();
  const add = (city: string, year: number | undefined): void => {
    if (year !== undefined && year < Math.min(now, first.get(city) ?? now)) first.set(city, year);
  };
  for (const { city, since } of seats) add(city, since);
  for (const { between, since } of ties) for (const city of between) add(city, since);
  return first;
}

function bodiesIn(seats: readonly SeatOnFile[], { snapshot }: LedgerView): Body[] {
  return [...new Set(seats.map(({ body }) => body))].sort().flatMap((id) => {
    const entity = snapshot.entities.get(id);
    return entity?.type === "body" ? [entity] : [];
  });
}

/** How much of a stated roster has to be on file; far more than all is another kind of list. */
const COVERED = 0.8;
const MOST_COVERED = 1.25;

function networkOf(
  { id, name }: Body,
  seats: readonly SeatOnFile[],
  { view, snapshot, day }: LedgerView,
  covered = COVERED,
): ListedNetwork & { name: string; coverage?: number } {
  const [founded, ended] = [snapshot.founded.get(id), snapshot.bodyEnds.get(id)?.on.date];
  const own = seats.filter(({ body }) => body === id);
  const { coverage = 0, statedAsOf } = view().rosters.get(id) ?? {};
  const complete =
    coverage >= covered &&
    coverage <= MOST_COVERED &&
    2 * own.filter(({ joined }) => joined).length >= own.length;
  const [first, last] = [founded && yearOf(founded), ended && yearOf(ended)];
  return {
    id,
    name,
    ...(typeof first === "number" && { founded: first }),
    ...(typeof last === "number" && { ended: last }),
    ...(coverage > 0 && { coverage }),
    ...(complete && { completeUntil: yearOf(lastDay(statedAsOf ?? day)) ?? 0 }),
  };
}

interface Numbers {
  readonly cities: ReadonlyMap<string, number>;
  readonly networks: ReadonlyMap<string, number>;
}

function numberedSeats(seats: readonly SeatOnFile[], { cities, networks }: Numbers): DatedMembership[] {
  return seats.flatMap(({ city: id, body, ...rest }) => {
    const [city, network] = [cities.get(id), networks.get(body)];
    return city === undefined || network === undefined ? [] : [{ ...rest, city, network }];
  });
}

/** Of a seat without any year nobody can say that it stood. */
function startsBefore({ since }: DatedMembership, now: number): boolean {
  return since !== undefined && since < now;
}

function numberedTies(ties: readonly TieOnFile[], cities: ReadonlyMap<string, number>): DatedTie[] {
  return ties.flatMap(({ between, since }) => {
    const [one, other] = between.map((id) => cities.get(id));
    return one === undefined || other === undefined ? [] : [{ one, other, year: since }];
  });
}
