import type { BacktestQuery, BacktestReply } from "../contract/backtest-question.ts";
import { QuestionError } from "../contract/error-body.ts";
import { type BacktestGiven, backtest, LEAST_TO_LEARN, type NoBacktest } from "../forecasts/backtest.ts";
import type { DatedTie } from "../forecasts/past.ts";
import { type CandidateCity, worldOf } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { backtestReply } from "./backtest-reply.ts";
import { countryKinship } from "./country-kinship.ts";
import { listedCities } from "./listed-cities.ts";
import { type ListedTie, listedTies } from "./listed-ties.ts";

const SEED = 1;

/** Plays a forecast through on lists of ties in files, without a store. */
export async function backtestFiles(
  asked: BacktestQuery,
  tell?: (stage: string) => void,
): Promise<BacktestReply> {
  const { train, test, split, seed = SEED } = asked;
  const table = await listedCities(asked.cities, train);
  const ids = new Set(table?.map(({ id }) => id));
  const isCity = (id: string): boolean => ids.has(id);
  const known = await listedTies(train, isCity);
  const later = test === undefined ? undefined : await listedTies(test, isCity);
  const day = split === undefined ? undefined : yearOf(split);
  const parted = parts(known.ties, later?.ties, day);
  const cities = table ?? namedIn(parted.known);
  const numbers = new Map(cities.map(({ id }, number) => [id, number]));
  const [before, after] = [numbered(parted.known, numbers), numbered(parted.later, numbers)];
  const given: BacktestGiven = {
    world: worldOf(cities, countryKinship),
    known: before.ties,
    later: after.ties,
    ...clock(before.ties, after.ties, day),
    seed,
    ...(tell && { tell }),
  };
  const outcome = backtest(given);
  if ("why" in outcome) throw refusal(outcome, asked);
  return backtestReply(outcome, {
    seed,
    cities,
    pairs: {
      repeated: after.ties.length - outcome.pairs.seen - outcome.pairs.coldStart,
      undated: parted.undated,
      toItself: before.toItself + after.toItself,
      unlisted: before.unlisted + after.unlisted,
      misread: known.misread + (later?.misread ?? 0),
    },
  });
}

interface Parts {
  readonly known: readonly ListedTie[];
  readonly later: readonly ListedTie[];
  readonly undated: number;
}

/** With a day, rows without a date belong on neither side of it: they may be of any time. */
function parts(
  train: readonly ListedTie[],
  test: readonly ListedTie[] | undefined,
  day: number | undefined,
): Parts {
  if (day === undefined) return { known: train, later: test ?? [], undated: 0 };
  const all = [...train, ...(test ?? [])];
  const dated = all.filter(({ year }) => year !== undefined);
  return {
    known: dated.filter(({ year = day }) => year < day),
    later: dated.filter(({ year = day }) => year >= day),
    undated: all.length - dated.length,
  };
}

/** Without a table the cities are those that had a tie: whoever comes later was not to be known. */
function namedIn(ties: readonly ListedTie[]): CandidateCity[] {
  return [...new Set(ties.flatMap(({ one, other }) => [one, other]))].sort().map((id) => ({ id }));
}

interface Numbered {
  readonly ties: DatedTie[];
  readonly toItself: number;
  readonly unlisted: number;
}

function numbered(listed: readonly ListedTie[], numbers: ReadonlyMap<string, number>): Numbered {
  const ties: DatedTie[] = [];
  let [toItself, unlisted] = [0, 0];
  for (const { one, other, year } of listed) {
    const [from, to] = [numbers.get(one), numbers.get(other)];
    if (from === undefined || to === undefined) unlisted += 1;
    else if (from === to) toItself += 1;
    else ties.push({ one: from, other: to, ...(year !== undefined && { year }) });
  }
  return { ties, toItself, unlisted };
}

/** Most of the ties known need a date for the past to be played through by it. */
const DATED_SHARE = 0.5;

function clock(
  known: readonly DatedTie[],
  later: readonly DatedTie[],
  day: number | undefined,
): Pick<BacktestGiven, "now" | "horizon"> {
  const years = known.flatMap(({ year }) => year ?? []);
  if (years.length < DATED_SHARE * known.length || years.length === 0) return {};
  const now = day ?? latest(years) + 1;
  const ahead = later.flatMap(({ year }) => year ?? []);
  const horizon = latest(ahead) + 1 - now;
  return { now, ...(ahead.length > 0 && horizon > 0 && { horizon }) };
}

function latest(years: readonly number[]): number {
  return years.reduce((most, year) => Math.max(most, Math.floor(year)), Number.NEGATIVE_INFINITY);
}

function refusal({ why, found }: NoBacktest, { split, test }: BacktestQuery): QuestionError {
  if (why === "no-new-ties")
    return new QuestionError(
      "bad-question",
      "no-new-ties",
      test === undefined
        ? `No tie between two listed cities that were not tied before is dated ${split} or later. Choose an earlier --split, or see that the dates are read (a column "date" or "year").`
        : "The later list has no tie between two listed cities that were not tied before. See that both lists use the same ids.",
    );
  return new QuestionError(
    "bad-question",
    "too-few-to-learn",
    `${found} ties to learn from; ${LEAST_TO_LEARN} are needed. Give a longer list, or a later --split.`,
  );
}
