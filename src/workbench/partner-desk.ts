import { type CityRecord, cityRecord } from "../assessments/city-record.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import { QuestionError } from "../contract/error-body.ts";
import { type TieForecast, tieForecast } from "../forecasts/pair-chances.ts";
import type { DatedTie } from "../forecasts/past.ts";
import { type CandidateCity, worldOf } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { type FactOf, factsOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import type { Polity } from "../record/entity.ts";
import { countryKinship } from "./country-kinship.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Seat } from "./seats-of-body.ts";

export const YEARS_AHEAD = 5;
const SEED = 1;

/** What the partners of every city are sought in: made once for a state of the ledger and a day. */
export interface PartnerDesk {
  /** Places that partners are sought among, and those that are tied to them; a place's number is its place here. */
  readonly places: readonly Polity[];
  readonly number: ReadonlyMap<string, number>;
  readonly forecast: TieForecast;
  readonly ties: number;
  readonly dated: number;
  readonly record: CityRecord;
  /** Seats that stand on the day, by member and then by body. */
  readonly seats: ReadonlyMap<string, ReadonlyMap<string, readonly Seat[]>>;
}

const TELLING = [
  "episode",
  "tie",
  "outcome",
  "transfer",
  "position",
  "attribute",
  "influence",
  "factor",
] as const;

/** `asked` takes its place beside the places on file, of which it may be none. */
export async function partnerDesk(view: LedgerView, asked: Polity): Promise<PartnerDesk> {
  const { snapshot, day } = view;
  const onFile = [...snapshot.entities.values()].filter((entity) => entity.type === "polity");
  const places = snapshot.entities.has(asked.id) ? onFile : [...onFile, asked];
  const number = new Map(places.map(({ id }, at) => [id, at]));
  const facts = await view.facts(TELLING);
  const ties = factsOf(facts, "tie").filter((fact) => isInForce(fact, "yes") && hasBegun(fact, day));
  const known = ties.flatMap((fact) => numbered(fact, number));
  // Of the day itself what is dated that year may have come later: the forecast is made at its end.
  const now = Number(day.slice(0, 4)) + 1;
  const world = worldOf(places.map(candidateCity), countryKinship);
  const forecast = tieForecast({ world, known, now, horizon: YEARS_AHEAD, seed: SEED });
  if ("why" in forecast)
    throw new QuestionError(
      "bad-question",
      "no-forecast",
      `No partner can be ranked as of ${day}: ${forecast.why}. Ask of a later day, or take more sources.`,
    );
  return {
    places,
    number,
    forecast,
    ties: known.length,
    dated: known.filter(({ year }) => year !== undefined).length,
    record: cityRecord(facts, day),
    seats: seatsByMember(view),
  };
}

function candidateCity({ id, country, latitude, longitude, gazetteerPopulation }: Polity): CandidateCity {
  return {
    id,
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { place: { latitude, longitude } }),
    ...(gazetteerPopulation !== undefined && { population: gazetteerPopulation }),
  };
}

/** A date inferred by a coder is no signing, nor is 'before 1990'. */
function numbered({ says }: FactOf<"tie">, number: ReadonlyMap<string, number>): DatedTie[] {
  const [one, other] = says.between.map((id) => number.get(id));
  if (one === undefined || other === undefined) return [];
  const from = says.valid?.from;
  const year = from && !from.inferred && (from.bound ?? "on") === "on" ? yearOf(from.date) : undefined;
  return [{ one, other, ...(year !== undefined && { year }) }];
}

function seatsByMember({ view, snapshot }: LedgerView): Map<string, Map<string, Seat[]>> {
  // Some sources speak of organisations or ideas as if they had members: no network in common.
  const seats = [...view().seats].filter(([body]) => snapshot.entities.get(body)?.type === "body");
  const byMember = new Map<string, Map<string, Seat[]>>();
  for (const [body, held] of seats)
    for (const seat of held) {
      const { member } = seat.says;
      const bodies = byMember.get(member) ?? new Map<string, Seat[]>();
      byMember.set(member, bodies);
      bodies.set(body, [...(bodies.get(body) ?? []), seat]);
    }
  return byMember;
}
