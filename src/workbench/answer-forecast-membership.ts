import { because, count, ref } from "../assessments/because.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import type {
  ForecastMembershipQuery,
  ForecastMembershipReply,
} from "../contract/forecast-membership-question.ts";
import { factsOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import type { Body, Polity } from "../record/entity.ts";
import { membersSince } from "./answer-spread.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { countTold } from "./membership-backtest-reply.ts";
import type { MembershipDesk } from "./membership-desk.ts";

/** Gives the forecast of memberships in which a city has its place: asked only where it is needed, as it takes seconds. */
type DeskFor = (city: Polity) => Promise<MembershipDesk>;

/** How likely a city is to join a network and why, with how such forecasts did; or why nobody can tell. */
export async function answerForecastMembership(
  asked: ForecastMembershipQuery,
  { view, places, deskFor }: { view: LedgerView; places: Places; deskFor: DeskFor },
): Promise<ForecastMembershipReply> {
  const { snapshot, day } = view;
  const city = polityNamed(asked.city, snapshot, places);
  const body = bodyNamed(asked.network, snapshot, places);
  const entered = membersSince(body, view);
  const ties = factsOf(await view.facts(["tie"]), "tie").filter(
    (fact) => fact.says.between.includes(city.id) && isInForce(fact, "yes") && hasBegun(fact, day),
  );
  const partners = new Set(ties.flatMap(({ says }) => says.between.filter((id) => id !== city.id)));
  const members = [...partners].filter((id) => entered.has(id));
  const seat = (view.view().seats.get(body.id) ?? []).filter(({ says }) => says.member === city.id);
  const undated = [...entered.values()].filter((year) => year === -1).length;
  return {
    city: ref(city.id, new Map([...snapshot.entities, [city.id, city]])),
    network: ref(body.id, snapshot.entities),
    asOf: day,
    years: asked.years,
    ...(seat.length > 0 ? { member: because(...seat) } : await chances({ city, body, deskFor }, view)),
    partners: { all: count(ties, partners.size), members: members.map((id) => ref(id, snapshot.entities)) },
    entries: { dated: entered.size - undated, undated },
    notCovered: NOT_COVERED,
  };
}

const NOT_COVERED = [
  "Years are taken to be like those before: a network that admits cities in rounds, or that has closed its list, is not.",
  "Whether the city seeks a seat, whether the network would take it, and what it costs, is not in it.",
  "Chances are of cities and networks on file, where few entries are dated: take them as an order of size.",
];

function goneSince({ id }: Body, { snapshot }: LedgerView): string | undefined {
  const end = snapshot.bodyEnds.get(id)?.on.date;
  return end === undefined ? undefined : `the network ended (${end})`;
}

type Chances = Pick<
  ForecastMembershipReply,
  "chance" | "noForecast" | "baseRate" | "reasons" | "howMany" | "past" | "noPast"
>;

interface Wanted {
  readonly city: Polity;
  readonly body: Body;
  readonly deskFor: DeskFor;
}

async function chances({ city, body, deskFor }: Wanted, view: LedgerView): Promise<Chances> {
  const gone = goneSince(body, view);
  if (gone !== undefined) return { noForecast: gone };
  const { numbers, chances: told, past } = await deskFor(city);
  if ("why" in told) return { noForecast: told.why };
  const [one, other] = [numbers.cities.get(city.id), numbers.networks.get(body.id)];
  if (other === undefined) return { noForecast: "no member of it is on file" };
  if (one === undefined) return { noForecast: "only of cities can it be told" };
  if (!told.networks.has(other))
    return { noForecast: "of most of its members no source says when they joined" };
  const count = told.counts.byNetwork.get(other);
  return {
    chance: told.chance(one, other),
    baseRate: told.baseRate,
    reasons: told.reasons(one, other).map(({ reason, times }) => ({ of: reason, times })),
    ...(count && { howMany: countTold(count) }),
    ...("why" in past ? { noPast: past.why } : { past }),
  };
}
