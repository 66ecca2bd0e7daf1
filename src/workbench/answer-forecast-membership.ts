import { because, count, ref } from "../assessments/because.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import type {
  ForecastMembershipQuery,
  ForecastMembershipReply,
} from "../contract/forecast-membership-question.ts";
import { fitHazard, type HazardFit } from "../diffusion/fit-hazard.ts";
import { factsOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import type { Body } from "../record/entity.ts";
import { entriesOf } from "./answer-spread.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";

const BEYOND = 1.959964;

/** How likely a city is to join a network, by the share of its partners that are in it; or why nobody can tell. */
export async function answerForecastMembership(
  asked: ForecastMembershipQuery,
  view: LedgerView,
  places: Places,
): Promise<ForecastMembershipReply> {
  const { snapshot, day } = view;
  const city = polityNamed(asked.city, snapshot, places);
  const body = bodyNamed(asked.network, snapshot, places);
  const { entered, seen } = entriesOf(body, view);
  const ties = factsOf(await view.facts(["tie"]), "tie").filter(
    (fact) => fact.says.between.includes(city.id) && isInForce(fact, "yes") && hasBegun(fact, day),
  );
  const partners = new Set(ties.flatMap(({ says }) => says.between.filter((id) => id !== city.id)));
  const members = [...partners].filter((id) => entered.has(id));
  const seat = (view.view().seats.get(body.id) ?? []).filter(({ says }) => says.member === city.id);
  const undated = [...entered.values()].filter((year) => year === -1).length;
  const share = partners.size === 0 ? 0 : members.length / partners.size;
  return {
    city: ref(city.id, new Map([...snapshot.entities, [city.id, city]])),
    network: ref(body.id, snapshot.entities),
    asOf: day,
    years: asked.years,
    ...(seat.length > 0
      ? { member: because(...seat) }
      : chances(asked.years, share, seen ? fitHazard(seen.hazard) : undefined, goneSince(body, view))),
    partners: { all: count(ties, partners.size), members: members.map((id) => ref(id, snapshot.entities)) },
    entries: { dated: entered.size - undated, undated },
    notCovered: NOT_COVERED,
  };
}

const NOT_COVERED = [
  "Years are taken to be like those in which members joined: a network that admits cities in rounds, or that has closed its list, is not.",
  "Whether the city seeks a seat, whether the network would take it, and what it costs, is not in it.",
  "The forecast was not held against the past: entries on file are too few and come in rounds. Take it as an order of size.",
];

function goneSince({ id }: Body, { snapshot }: LedgerView): string | undefined {
  const end = snapshot.bodyEnds.get(id)?.on.date;
  return end === undefined ? undefined : `the network ended (${end})`;
}

type Chances = Pick<ForecastMembershipReply, "chance" | "noForecast" | "baseRate" | "partnersTimes">;

function chances(
  years: number,
  share: number,
  fit: ReturnType<typeof fitHazard> | undefined,
  gone: string | undefined,
): Chances {
  if (gone !== undefined) return { noForecast: gone };
  if (fit === undefined) return { noForecast: "no source says when a member joined" };
  if ("why" in fit) return { noForecast: fit.why };
  return {
    chance: within(years, fit.a + fit.b * share),
    baseRate: within(years, fit.alone),
    partnersTimes: times(fit, share),
  };
}

/** That it happens in one of so many years, each with the same odds. */
function within(years: number, logOdds: number): number {
  return 1 - (1 + Math.exp(logOdds)) ** -years;
}

function times({ b, error }: HazardFit, share: number): NonNullable<Chances["partnersTimes"]> {
  return {
    value: Math.exp(b * share),
    lower: Math.exp((b - BEYOND * error.b) * share),
    upper: Math.exp((b + BEYOND * error.b) * share),
  };
}
