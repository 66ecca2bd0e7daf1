import type { DifferenceQuery, DifferenceReply } from "../contract/difference-question.ts";
import type { MapReply } from "../contract/map-question.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { answerDifferences } from "./answer-differences.ts";
import { citiesOnFile, tiesOnFile } from "./backtest-ledger.ts";
import { rowsOfLedger } from "./difference-rows.ts";
import type { LedgerView } from "./ledger-view.ts";

/** Whether differences move the forecast, on the dated ties on file. */
export async function differencesOnFile(
  asked: Pick<DifferenceQuery, "split" | "seed">,
  onFile: MapReply,
  { facts }: LedgerView,
  { until, tell }: { readonly until?: string; readonly tell?: (stage: string) => void } = {},
): Promise<DifferenceReply> {
  const cities = citiesOnFile(onFile);
  const last = until === undefined ? undefined : yearOf(until);
  const numbers = new Map(cities.map(({ id }, number) => [id, number]));
  return answerDifferences(asked, {
    of: "dated ties on file",
    cities,
    ties: tiesOnFile(onFile).filter(({ year }) => year === undefined || last === undefined || year <= last),
    misread: 0,
    more: rowsOfLedger(await facts(["membership", "episode", "transfer"]), numbers),
    ...(tell && { tell }),
  });
}
