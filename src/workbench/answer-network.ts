import { because, ref } from "../assessments/because.ts";
import { liesIn, partsOfWorld } from "../assessments/part-of-world.ts";
import { type Roster, roster } from "../assessments/roster.ts";
import { figure } from "../assessments/sentence.ts";
import { described } from "../assessments/standing-table.ts";
import type { Country } from "../assessments/world.ts";
import type { NetworkReply } from "../contract/network-reply.ts";
import type { NetworksReply } from "../contract/replies.ts";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import { resolve } from "../ledger/resolve.ts";
import { networkOverlap } from "../measures/network-overlap.ts";
import type { Body } from "../record/entity.ts";
import { shownInterval } from "../record/interval.ts";
import { mentions } from "../record/mention.ts";
import type { ClaimKind } from "../record/says.ts";
import { bodyNamed } from "./body-named.ts";
import type { Places } from "./city-name.ts";
import { factLine } from "./fact-line.ts";
import type { Asked } from "./load-world.ts";
import type { StoreReads } from "./published-store.ts";
import { isMember } from "./rosters-of-day.ts";
import type { Snapshot } from "./snapshot.ts";
import type { DayView } from "./standing-of-day.ts";

interface NetworksAsked {
  sort?: string | undefined;
  limit: number;
  offset: number;
}

/** All bodies with roster coverage, the fullest rosters first. */
export function answerNetworks(asked: NetworksAsked, snapshot: Snapshot, view: DayView): NetworksReply {
  const networks = bodies(snapshot)
    .filter(({ sort }) => asked.sort === undefined || sort === asked.sort)
    .map((body) => ({
      body: ref(body.id, snapshot.entities),
      sort: body.sort,
      scope: body.scope ?? "not-stated",
      ...years(body.id, snapshot),
      roster: view.rosters.get(body.id) ?? roster(0, undefined),
      themes: [...(snapshot.bodyThemes.get(body.id) ?? [])],
    }))
    .sort(
      (one, other) => other.roster.onFile - one.roster.onFile || one.body.name.localeCompare(other.body.name),
    );
  return { networks: networks.slice(asked.offset, asked.offset + asked.limit), total: networks.length };
}

export async function answerNetwork(
  store: StoreReads,
  asked: { id: string } & Asked,
  snapshot: Snapshot,
  view: DayView,
  places: Places,
  countries: ReadonlyMap<string, Country>,
): Promise<NetworkReply> {
  const body = bodyNamed(asked.id, snapshot, places);
  const known = asked.recordedUntil === undefined ? {} : { recordedUntil: asked.recordedUntil };
  const facts = resolve(await store.claims({ about: [body.id], live: true, ...known }), snapshot.sources);
  const memberships = factsOf(facts, "membership").filter(
    (seat) => seat.says.body === body.id && isMember(seat, snapshot),
  );
  const members = memberships.map((fact) => member(fact, asked.day, snapshot, countries)).sort(byName);
  const own = view.rosters.get(body.id) ?? roster(0, undefined);
  return {
    body: ref(body.id, snapshot.entities),
    entity: body,
    asOf: asked.day,
    roster: own,
    facts: facts.filter(isAboutItself(body.id)).map((fact) => factLine(fact, snapshot, asked.day)),
    members,
    countries: byCountry(members, countries),
    regions: byPart(members, countries),
    episodes: factsOf(facts, "episode").map((fact) => factLine(fact, snapshot, asked.day)),
    overlaps: own.usable ? overlaps(body, snapshot, view) : [],
    ...(!own.usable && { overlapsNotComputed: `Not computed: ${rosterGap(own)}.` }),
    overlapGraph: described(view.given, "memberships"),
  };
}

function bodies({ entities }: Snapshot): Body[] {
  return [...entities.values()].filter((entity): entity is Body => entity.type === "body");
}

type Member = NetworkReply["members"][number];

function member(
  fact: FactOf<"membership">,
  day: string,
  { entities, bodyEnds }: Snapshot,
  countries: ReadonlyMap<string, Country>,
): Member {
  const { says, status } = fact;
  const city = ref(says.member, entities);
  const { region, subregion } = countries.get(city.country ?? "") ?? {};
  return {
    member: city,
    ...(region && { region }),
    ...(subregion && { subregion }),
    ...(says.grade !== undefined && { grade: says.grade }),
    roles: says.roles ?? [],
    ...(says.valid && { when: shownInterval(says.valid) }),
    holds: factHoldsOn(fact, day, bodyEnds),
    status,
    because: because(fact),
  };
}

const byName = (one: Member, other: Member): number => one.member.name.localeCompare(other.member.name);

function byCountry(
  members: readonly Member[],
  countries: ReadonlyMap<string, Country>,
): NetworkReply["countries"] {
  const standing = members.filter(({ holds }) => stands(holds));
  const inCountry = Map.groupBy(standing, ({ member: { country } }) => country);
  return [...inCountry]
    .flatMap(([code, held]) =>
      code
        ? [
            {
              code,
              name: countries.get(code)?.name ?? code,
              members: held.length,
              because: [...new Set(held.flatMap((line) => line.because))],
            },
          ]
        : [],
    )
    .sort((one, other) => other.members - one.members || one.name.localeCompare(other.name));
}

function byPart(
  members: readonly Member[],
  countries: ReadonlyMap<string, Country>,
): NetworkReply["regions"] {
  const standing = members.filter(({ holds }) => stands(holds));
  return partsOfWorld(countries).map((part) => {
    const held = standing.filter(({ member: { country } }) => liesIn(country, part.name, countries));
    const claims = [...new Set(held.flatMap((line) => line.because))];
    return { ...part, members: { value: new Set(held.map((line) => line.member.id)).size, because: claims } };
  });
}

const ABOUT_ITSELF: ReadonlySet<ClaimKind> = new Set([
  "observation",
  "attribute",
  "name",
  "funding",
  "position",
  "factor",
  "recognition",
  "influence",
  "assertion",
]);

function isAboutItself(id: string): (fact: Fact) => boolean {
  return ({ says }) => ABOUT_ITSELF.has(says.kind) && mentions(says).some(({ entity }) => entity === id);
}

function overlaps(body: Body, snapshot: Snapshot, view: DayView): NetworkReply["overlaps"] {
  const membersOf = (id: string): string[] => (view.seats.get(id) ?? []).map(({ says }) => says.member);
  return view.covered
    .filter((id) => id !== body.id)
    .flatMap((id) => {
      const overlap = networkOverlap.compute(membersOf(body.id), membersOf(id));
      if (overlap === undefined || overlap.shared.length === 0) return [];
      const { shared, jaccard } = overlap;
      const seats = [...(view.seats.get(body.id) ?? []), ...(view.seats.get(id) ?? [])];
      const both = new Set(shared);
      return [
        {
          body: ref(id, snapshot.entities),
          shared: shared.length,
          jaccard,
          because: because(...seats.filter(({ says }) => both.has(says.member))),
        },
      ];
    })
    .sort((one, other) => other.jaccard - one.jaccard);
}

/** What a roster lacks to be one that others can be held against. */
export function rosterGap({ onFile, stated, otherwise }: Roster): string {
  if (otherwise)
    return `${onFile} members on file and a size of ${figure(otherwise.figure)}, which is no count of members`;
  if (stated === undefined) return `${onFile} members on file and no source here counts all members`;
  return onFile > stated
    ? `${onFile} members on file where ${stated} are stated, so these are two lists`
    : `${onFile} of ${stated} members on file, less than 80 %`;
}

function years(body: string, { founded, bodyEnds }: Snapshot): { founded?: string; ended?: string } {
  const [from, to] = [founded.get(body), bodyEnds.get(body)?.on.date];
  return { ...(from && { founded: from }), ...(to && { ended: to }) };
}
