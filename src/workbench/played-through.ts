import type { BacktestQuery, BacktestReply } from "../contract/backtest-question.ts";
import { QuestionError } from "../contract/error-body.ts";
import { type BacktestGiven, backtest, LEAST_TO_LEARN, type NoBacktest } from "../forecasts/backtest.ts";
import { pairsOnce } from "../forecasts/pairs-once.ts";
import type { DatedTie } from "../forecasts/past.ts";
import type { TellStage } from "../forecasts/stages.ts";
import { type CandidateCity, worldOf } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { backtestReply } from "./backtest-reply.ts";
import { countryKinship } from "./country-kinship.ts";
import type { TableFaults } from "./listed-cities.ts";
import type { ListedTie } from "./listed-ties.ts";

const SEED = 1;

/** Ties on both sides of the forecast. */
export interface PartedTies {
  readonly known: readonly ListedTie[];
  readonly later: readonly ListedTie[];
  readonly undated: number;
}

/** By a later list or by a day, never both. With a day, rows without a date belong on neither side: they may be of any time. */
export function partedTies(
  train: readonly ListedTie[],
  test: readonly ListedTie[] | undefined,
  split: string | undefined,
): PartedTies {
  const day = split === undefined ? undefined : yearOf(split);
  if (day === undefined) return { known: train, later: test ?? [], undated: 0 };
  const dated = train.filter(({ year }) => year !== undefined);
  return {
    known: dated.filter(({ year = day }) => year < day),
    later: dated.filter(({ year = day }) => year >= day),
    undated: train.length - dated.length,
  };
}

/** What a forecast is played through on, wherever it was read. */
export interface PlayedOn extends PartedTies {
  readonly cities: readonly CandidateCity[];
  readonly faults?: TableFaults | undefined;
  readonly misread: number;
  readonly dateUnread: number;
  readonly tell?: TellStage;
}

export function playedThrough(asked: BacktestQuery, on: PlayedOn): BacktestReply {
  const { cities, faults, undated, misread, dateUnread, tell } = on;
  const { split, seed = SEED } = asked;
  const numbers = new Map(cities.map(({ id }, number) => [id, number]));
  const [before, after] = [numbered(on.known, numbers), numbered(on.later, numbers)];
  const [known, later] = [pairsOnce(before.ties), pairsOnce(after.ties)];
  const outcome = backtest({
    world: worldOf(cities, countryKinship),
    known,
    later,
    ...clock(known, later, split === undefined ? undefined : yearOf(split)),
    seed,
    ...(tell && { tell }),
  });
  if ("why" in outcome) throw refusal(outcome, asked);
  return backtestReply(outcome, {
    seed,
    cities,
    faults,
    pairs: {
      namedTwice: before.ties.length - known.length,
      dateUnread,
      repeated: after.ties.length - outcome.pairs.seen - outcome.pairs.coldStart,
      undated,
      toItself: before.toItself + after.toItself,
      unlisted: before.unlisted + after.unlisted,
      misread,
    },
  });
}

interface Numbered {
  readonly ties: DatedTie[];
  readonly toItself: number;
  readonly unlisted: number;
}

/** Ties by the numbers of their cities, and the rows that name none. */
export function numbered(listed: readonly ListedTie[], numbers: ReadonlyMap<string, number>): Numbered {
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

/** What may have a year. */
type Dated = Pick<DatedTie, "year">;

/** Most of the ties known need a date for the past to be played through by it. */
const DATED_SHARE = 0.5;

export function clock(
  known: readonly Dated[],
  later: readonly Dated[],
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

function refusal({ why, found }: NoBacktest, asked: BacktestQuery): QuestionError {
  return why === "no-new-ties"
    ? new QuestionError("bad-question", why, noNewTies(asked))
    : new QuestionError(
        "bad-question",
        why,
        `${found} ties to learn from; ${LEAST_TO_LEARN} are needed. Give ${asked.train === undefined ? "a later split" : "a longer list, or a later --split"}.`,
      );
}

function noNewTies({ train, test, split }: BacktestQuery): string {
  if (train === undefined)
    return `No tie on file of two places that were not tied before is dated ${split} or later. Choose a split with dated ties before and after it.`;
  return test === undefined
    ? `No tie between two listed cities that were not tied before is dated ${split} or later. Choose a --split with dated ties before and after it, or see that the dates are read (a column "date" or "year").`
    : "The later list has no tie between two listed cities that were not tied before. See that both lists use the same ids.";
}
