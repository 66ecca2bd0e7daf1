import { isInForce } from "../assessments/tie-portfolio.ts";
import { QuestionError } from "../contract/error-body.ts";
import { type ForecastRecord, forecastRecord } from "../forecasts/forecast-record.ts";
import { type TieForecast, tieForecast } from "../forecasts/pair-chances.ts";
import type { DatedTie } from "../forecasts/past.ts";
import { type CandidateCity, worldOf } from "../forecasts/world.ts";
import { TOLD_AS_GIVEN } from "../forecasts/world-calibration.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { type FactOf, factsOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import type { Polity } from "../record/entity.ts";
import { countryKinship } from "./country-kinship.ts";
import type { LedgerView } from "./ledger-view.ts";

/** How far forecasts reach where nobody asks otherwise. */
export const YEARS_AHEAD = 5;
const SEED = 1;

/** The forecast of ties of a day: made once for a state of the ledger, and asked of pair after pair. */
export interface ForecastDesk {
  /** Places that a forecast is made about; a place's number is its place here. */
  readonly places: readonly Polity[];
  readonly number: ReadonlyMap<string, number>;
  /** Ties in force on the day. */
  readonly ties: readonly FactOf<"tie">[];
  readonly dated: number;
  readonly forecast: TieForecast;
  /** The first year that the forecast reaches, and how many. */
  readonly now: number;
  readonly years: number;
  /** How forecasts of years past did; made when it is first asked for. */
  readonly past: () => ForecastRecord;
  /** The model's chance as such chances came true: what readers are told. */
  readonly told: (chance: number) => number;
}

/** Those asked take their place beside the places on file, of which they may be none. */
export async function forecastDesk(
  view: LedgerView,
  asked: readonly Polity[],
  years: number,
): Promise<ForecastDesk> {
  const { snapshot, day } = view;
  const onFile = [...snapshot.entities.values()].filter((entity) => entity.type === "polity");
  const places = [...onFile, ...asked.filter(({ id }) => !snapshot.entities.has(id))];
  const number = new Map(places.map(({ id }, at) => [id, at]));
  const all = factsOf(await view.facts(["tie"]), "tie");
  const ties = all.filter((fact) => isInForce(fact, "yes") && hasBegun(fact, day));
  const known = ties.flatMap((fact) => numbered(fact, number));
  // Of the day itself what is dated that year may have come later: the forecast is made at its end.
  const now = Number(day.slice(0, 4)) + 1;
  const given = { world: worldOf(places.map(candidateCity), countryKinship), known, now, seed: SEED };
  const forecast = tieForecast({ ...given, horizon: years });
  if ("why" in forecast)
    throw new QuestionError(
      "bad-question",
      "no-forecast",
      `No tie can be forecast as of ${day}: ${forecast.why}. Ask of a later day, or take more sources.`,
    );
  let held: ForecastRecord | undefined;
  const past = (): ForecastRecord => {
    held ??= forecastRecord({ ...given, horizon: years });
    return held;
  };
  return {
    places,
    number,
    ties,
    dated: known.filter(({ year }) => year !== undefined).length,
    forecast,
    now,
    years,
    past,
    // Most are so small that they are told as they are: then no forecast of the past has to be made.
    told: (chance) => (chance <= TOLD_AS_GIVEN ? chance : past().calibrated(chance)),
  };
}

export function candidateCity({
  id,
  country,
  latitude,
  longitude,
  gazetteerPopulation,
}: Polity): CandidateCity {
  return {
    id,
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { place: { latitude, longitude } }),
    ...(gazetteerPopulation !== undefined && { population: gazetteerPopulation }),
  };
}

function numbered(fact: FactOf<"tie">, number: ReadonlyMap<string, number>): DatedTie[] {
  const [one, other] = fact.says.between.map((id) => number.get(id));
  if (one === undefined || other === undefined) return [];
  const year = yearSigned(fact);
  return [{ one, other, ...(year !== undefined && { year }) }];
}

/** A date inferred by a coder is no signing, nor is 'before 1990'. */
export function yearSigned({ says }: FactOf<"tie">): number | undefined {
  const from = says.valid?.from;
  return from && !from.inferred && (from.bound ?? "on") === "on" ? yearOf(from.date) : undefined;
}
