import type { BacktestQuery, BacktestReply } from "../contract/backtest-question.ts";
import type { MapReply } from "../contract/map-question.ts";
import type { TellStage } from "../forecasts/stages.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import type { ListedTie } from "./listed-ties.ts";
import { partedTies, playedThrough } from "./played-through.ts";

/** Plays a forecast through on the ties on file, by the day each was signed as far as a source gives it. */
export function backtestLedger(asked: BacktestQuery, onFile: MapReply, tell?: TellStage): BacktestReply {
  return playedThrough(asked, {
    ...partedTies(tiesOnFile(onFile), undefined, asked.split),
    cities: citiesOnFile(onFile),
    misread: 0,
    dateUnread: 0,
    ...(tell && { tell }),
  });
}

/** Every city on file that has a tie or a seat. */
export function citiesOnFile({ cities, countries }: MapReply): CandidateCity[] {
  return cities.id.map((id, at) => {
    const [longitude, latitude] = [cities.longitude[at], cities.latitude[at]];
    const [country, population] = [countries[cities.country[at] ?? -1]?.code, cities.population[at]];
    return {
      id,
      ...(country !== undefined && { country }),
      ...(typeof longitude === "number" &&
        typeof latitude === "number" && { place: { latitude, longitude } }),
      ...(population && { population }),
    };
  });
}

/** A date inferred by a coder is no signing, nor is 'before 1990'. */
export function tiesOnFile({ ties, cities, dates }: MapReply): ListedTie[] {
  return ties.a.map((one, row) => {
    const from = dates[ties.from[row] ?? -1];
    const year = from && !from.inferred && (from.bound ?? "on") === "on" ? yearOf(from.date) : undefined;
    return {
      one: cities.id[one] ?? "",
      other: cities.id[ties.b[row] ?? -1] ?? "",
      ...(year !== undefined && { year }),
    };
  });
}
