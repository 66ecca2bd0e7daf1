import { basename } from "node:path";
import type { JobWish } from "../compute/path-job.ts";
import type { SpreadAsked, SpreadReply } from "../contract/spread-question.ts";
import { type DatedTies, LASTING, seatRows } from "../diffusion/contacts.ts";
import { adjacency } from "../graph/graph.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { spreadPlayed } from "./answer-spread.ts";
import { type DatedSeat, datedSeats } from "./dated-seats.ts";
import { listedAdoptions, yearsListed } from "./listed-adoptions.ts";
import { listedCities } from "./listed-cities.ts";
import { type ListedMembership, listedMemberships } from "./listed-memberships.ts";
import { type ListedTie, listedTies } from "./listed-ties.ts";
import type { SpreadWorld } from "./spread-world.ts";

type InFiles = SpreadAsked & { readonly adoptions: string };

const SHOWN = 10;

/** How a practice spread in lists of the reader's own: who took it up, over ties, networks or both; without a store. */
export async function spreadInFiles(asked: InFiles, day: string, wish?: JobWish): Promise<SpreadReply> {
  const now = Number(day.slice(0, 4));
  const lists = await listsOf(asked, now);
  const { ids, known } = lists;
  const all = adjacency(
    lists.ties.map(({ one, other }) => [one, other]),
    ids,
  );
  const listed = await listedAdoptions(asked.adoptions, (id) => known.has(id));
  const found = listed.rows.flatMap(({ place, ...row }) => (known.has(place) ? [{ ...row, id: place }] : []));
  const notFound = [...new Set(listed.rows.map(({ place }) => place))].filter((place) => !known.has(place));
  if (found.length === 0)
    throw new IntakeError(
      "wrong-content",
      `None of the places of ${asked.adoptions} is in the other lists (${notFound.slice(0, 3).join("; ")}). See that all use the same ids.`,
    );
  const { entered, ...counts } = yearsListed(found, day);
  const ties = asked.over === "networks" ? undefined : datedTies(all, lists.ties);
  const seats = asked.over === "ties" ? undefined : datedSeats(seatsOf(lists.memberships, now), all.index);
  const world: SpreadWorld = {
    what: {
      practice: {
        words: basename(asked.adoptions),
        claims: [],
        rows: {
          read: listed.rows.length + listed.unread,
          ...counts,
          unknown: listed.rows.length - found.length,
          unread: listed.unread,
        },
        ...(notFound.length > 0 && { notFound: notFound.slice(0, SHOWN) }),
      },
    },
    asOf: day,
    ids: all.nodes,
    refOf: (id) => ({ id, name: id, type: "polity" }),
    contacts: { ...(ties && { ties }), ...(seats && { seats: seats.dated }) },
    now: { ties, ...(seats && { seats: seatRows(all.nodes.length, seats.standing) }) },
    year: Int32Array.from(all.nodes, (id) => entered.get(id) ?? 0),
    ...(seats && { seats: seats.counts }),
    gaps: gapsOf(lists),
  };
  return spreadPlayed(asked, world, wish);
}

interface Lists {
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly ties: readonly ListedTie[];
  readonly memberships: readonly ListedMembership[];
  /** Rows of ties and of memberships that were not read, or are of a city that the table does not list. */
  readonly passedOver: number;
}

/** What began after the day is in none of them. */
async function listsOf(
  { ties: tiesPath, memberships: seatsPath, cities, over }: InFiles,
  now: number,
): Promise<Lists> {
  const beside = tiesPath ?? seatsPath ?? "";
  if (over !== "networks" && tiesPath === undefined)
    throw new IntakeError(
      "wrong-content",
      "With --memberships alone it spreads --over networks; or add --ties FILE.",
    );
  if (over !== "ties" && seatsPath === undefined)
    throw new IntakeError(
      "wrong-content",
      "With --ties alone it spreads --over ties; or add --memberships FILE.",
    );
  const table = await listedCities(cities, beside);
  const inTable = new Set(table?.cities.map(({ id }) => id));
  const isCity = (id: string): boolean => inTable.has(id);
  const ties = tiesPath === undefined ? { ties: [], misread: 0 } : await listedTies(tiesPath, isCity);
  const seats =
    seatsPath === undefined ? { memberships: [], misread: 0 } : await listedMemberships(seatsPath, isCity);
  const ids = table
    ? [...inTable]
    : [...ties.ties.flatMap(({ one, other }) => [one, other]), ...seats.memberships.map(({ city }) => city)];
  const known = new Set(ids);
  const begun = ({ year = now }: { year?: number }): boolean => Math.floor(year) <= now;
  const among = ties.ties.filter(({ one, other }) => known.has(one) && known.has(other));
  const seated = seats.memberships.filter(({ city }) => known.has(city));
  const strays = ties.ties.length - among.length + seats.memberships.length - seated.length;
  return {
    ids: [...known].sort(),
    known,
    ties: among.filter(begun),
    memberships: seated.filter(begun),
    passedOver: strays + ties.misread + seats.misread,
  };
}

/** A tie counts from the year after its first date, and always where no row of it has one. */
function datedTies(
  { nodes, index, offsets, neighbours }: ReturnType<typeof adjacency>,
  ties: readonly ListedTie[],
): DatedTies {
  const years = new Map<number, number>();
  for (const { one, other, year } of ties) {
    if (year === undefined) continue;
    const [a, b] = [index.get(one) ?? 0, index.get(other) ?? 0];
    const key = Math.min(a, b) * nodes.length + Math.max(a, b);
    years.set(key, Math.min(years.get(key) ?? LASTING, Math.floor(year)));
  }
  const since = new Int32Array(neighbours.length);
  for (let v = 0; v < nodes.length; v++)
    for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at++) {
      const w = neighbours[at] ?? 0;
      since[at] = years.get(Math.min(v, w) * nodes.length + Math.max(v, w)) ?? 0;
    }
  return { offsets, neighbours, since };
}

/** Seats by year, none begun after the day: one that ends in the year of the day is still held. */
function seatsOf(memberships: readonly ListedMembership[], now: number): DatedSeat[] {
  return memberships.map(({ city, network, year = 0, until = LASTING }) => ({
    place: city,
    network,
    from: Math.floor(year),
    until: Math.floor(until),
    stands: Math.floor(until) >= now,
  }));
}

function gapsOf({ ties, memberships, passedOver }: Lists): string[] {
  const undated = ties.filter(({ year }) => year === undefined).length;
  const seats = memberships.filter(({ year }) => year === undefined).length;
  return [
    "The lists are taken to be whole: who is not in them has no tie, no seat and not the practice.",
    ...(undated > 0 ? [`${undated} of ${ties.length} ties have no date and count in every year.`] : []),
    ...(seats > 0
      ? [`${seats} of ${memberships.length} seats have no date of their beginning and count in every year.`]
      : []),
    ...(passedOver > 0
      ? [`${passedOver} rows of ties or memberships name no two of the places, and are left out.`]
      : []),
  ];
}
