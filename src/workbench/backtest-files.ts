import type { BacktestQuery, BacktestReply } from "../contract/backtest-question.ts";
import type { TellStage } from "../forecasts/stages.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import { listedCities } from "./listed-cities.ts";
import { type ListedTie, listedTies } from "./listed-ties.ts";
import { partedTies, playedThrough } from "./played-through.ts";

/** Plays a forecast through on lists of ties in files, without a store. */
export async function backtestFiles(
  asked: BacktestQuery & { train: string },
  tell?: TellStage,
): Promise<BacktestReply> {
  const { train, test } = asked;
  const table = await listedCities(asked.cities, train);
  const ids = new Set(table?.cities.map(({ id }) => id));
  const isCity = (id: string): boolean => ids.has(id);
  const known = await listedTies(train, isCity);
  const later = test === undefined ? undefined : await listedTies(test, isCity);
  const parted = partedTies(known.ties, later?.ties, asked.split);
  return playedThrough(asked, {
    ...parted,
    cities: table?.cities ?? namedIn(parted.known),
    faults: table?.faults,
    dateUnread: known.dateUnread + (later?.dateUnread ?? 0),
    misread: known.misread + (later?.misread ?? 0),
    ...(tell && { tell }),
  });
}

/** Without a table the cities are those that had a tie: whoever comes later was not to be known. */
export function namedIn(ties: readonly ListedTie[]): CandidateCity[] {
  return [...new Set(ties.flatMap(({ one, other }) => [one, other]))].sort().map((id) => ({ id }));
}
