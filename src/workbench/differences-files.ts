import type { DifferenceQuery, DifferenceReply } from "../contract/difference-question.ts";
import { sentence } from "../record/say.ts";
import { answerDifferences, type DifferencesOn, forecastYear } from "./answer-differences.ts";
import { namedIn } from "./backtest-files.ts";
import { listedCities } from "./listed-cities.ts";
import { type ListedTie, listedTies } from "./listed-ties.ts";

/** Rows that only a ledger has something to count for. */
const OF_THE_LEDGER = ["bodies", "shared-bodies", "leading", "affairs", "missions", "conflicts", "learnt"];

/** Whether differences move the forecast, on lists of dated ties in files, without a store. */
export async function differencesInFiles(
  asked: DifferenceQuery & { train: string },
  tell?: (stage: string) => void,
): Promise<DifferenceReply> {
  const table = await listedCities(asked.cities, asked.train);
  const ids = new Set(table?.cities.map(({ id }) => id));
  const known = await listedTies(asked.train, (id) => ids.has(id));
  const later = asked.test === undefined ? undefined : await listedTies(asked.test, (id) => ids.has(id));
  return answerDifferences(asked, {
    of: [asked.train, asked.test].filter(Boolean).join(" and "),
    ...(table ? { cities: table.cities } : namedBefore(asked.split, known.ties, later?.ties)),
    ties: known.ties,
    later: later?.ties,
    misread: known.misread + (later?.misread ?? 0),
    notAsked: OF_THE_LEDGER.map((id) => ({
      id,
      why: sentence("lists of ties tell nothing of it", "thesis-why.ofLists"),
    })),
    ...(tell && { tell }),
  });
}

/** Without a table the cities are those of ties dated before the forecast: whoever comes later was not to be known. */
function namedBefore(
  split: string | undefined,
  known: readonly ListedTie[],
  later: readonly ListedTie[] | undefined,
): Pick<DifferencesOn, "cities" | "now"> {
  const now = forecastYear(
    split,
    known.filter(({ one, other }) => one !== other),
    later !== undefined,
  );
  const ties = [...known, ...(later ?? [])];
  return { now, cities: namedIn(ties.filter(({ year }) => year !== undefined && year < now)) };
}
