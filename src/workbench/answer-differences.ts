import type { DifferenceQuery, DifferenceReply, MOVES } from "../contract/difference-question.ts";
import { QuestionError } from "../contract/error-body.ts";
import { LEAST_TO_LEARN } from "../forecasts/backtest.ts";
import {
  type CannotTell,
  differenceForecast,
  LEAST_DIFFERING,
  LEAST_NEW,
  type NoDifferenceForecast,
  type RowMoves,
} from "../forecasts/difference-forecast.ts";
import { type DifferenceRow, rowsOfTies } from "../forecasts/difference-row.ts";
import type { PairedGain } from "../forecasts/paired-gain.ts";
import { type CandidateCity, worldOf } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { type Sentence, sentence } from "../record/say.ts";
import { countryKinship } from "./country-kinship.ts";
import { incomeRow, ROWS_NOT_ASKED } from "./difference-rows.ts";
import type { ListedTie } from "./listed-ties.ts";
import { numbered } from "./played-through.ts";

/** Ties with their cities, wherever they were read. */
export interface DifferencesOn {
  readonly of: string;
  readonly cities: readonly CandidateCity[];
  readonly ties: readonly ListedTie[];
  /** Ties that came later, where a list of its own gives them. */
  readonly later?: readonly ListedTie[] | undefined;
  /** When the forecast is made, where whoever read the ties had to know it. */
  readonly now?: number | undefined;
  readonly misread: number;
  /** Rows beside those that ties and cities give; by number of the city. */
  readonly more?: readonly DifferenceRow[];
  readonly notAsked?: readonly { readonly id: string; readonly why: Sentence }[];
  readonly tell?: (stage: string) => void;
}

/** Whether the rows of a comparison move the forecast of a tie. */
export function answerDifferences(
  { split, seed }: Pick<DifferenceQuery, "split" | "seed">,
  on: DifferencesOn,
): DifferenceReply {
  const numbers = new Map(on.cities.map(({ id }, number) => [id, number]));
  const [first, second] = [numbered(on.ties, numbers), numbered(on.later ?? [], numbers)];
  const all = [...first.ties, ...second.ties].flatMap(({ year, ...tie }) =>
    year === undefined ? [] : [{ ...tie, year }],
  );
  const now = on.now ?? forecastYear(split, first.ties, on.later !== undefined);
  const world = worldOf(on.cities, countryKinship);
  const known = all.filter(({ year }) => year < now);
  const found = differenceForecast({
    world,
    known,
    later: all.filter(({ year }) => year >= now),
    now,
    rows: [...rowsOfTies(world, known), incomeRow(on.cities), ...(on.more ?? [])],
    seed,
    ...(on.tell && { tell: on.tell }),
  });
  if ("why" in found) throw refusal(found);
  const { together } = found;
  return {
    of: on.of,
    split: split ?? String(now),
    seed,
    known: known.length,
    newTies: found.newTies,
    pairs: found.pairs,
    learntFrom: found.learntFrom,
    how: found.how,
    leftOut: {
      undated: first.ties.length + second.ties.length - all.length,
      toItself: first.toItself + second.toItself,
      unlisted: first.unlisted + second.unlisted,
      misread: on.misread,
    },
    rows: found.rows.map((told) => ({
      ...named(told.row),
      ...("why" in told ? silent(told.why) : moved(told)),
    })),
    ...(together && { together: { moves: directionOf(together), gain: together } }),
    notAsked: [...ROWS_NOT_ASKED, ...(on.notAsked ?? [])],
    cautions: CAUTIONS,
  };
}

const CAUTIONS = [
  sentence(
    "Of twenty rows that move nothing, one seems to by chance: read the rows beside what all of them do together.",
    "thesis-caution.oneOfTwenty",
  ),
  sentence(
    "A row may move the forecast for what goes with it. That it is a cause, no such figure shows.",
    "thesis-caution.noCause",
  ),
  sentence(
    "Inhabitants and income are of today, for want of those of the time; counts are of what sources date, and rosters list who stayed.",
    "thesis-caution.ofToday",
  ),
];

type Told = DifferenceReply["rows"][number];

function named(row: DifferenceRow): Pick<Told, "id" | "says" | "measures" | "ofToday"> {
  const { id, says } = row;
  if ("common" in row) return { id, says, measures: "common", ofToday: false };
  return { id, says, measures: row.scale === "step" ? "steps" : "ratio", ofToday: row.ofToday ?? false };
}

const silent = (why: CannotTell["why"]): Pick<Told, "moves" | "why"> => ({
  moves: "cannot tell",
  why: wordsOf(why),
});

function wordsOf(why: CannotTell["why"]): Sentence {
  if ("percent" in why)
    return sentence(`given for ${why.percent} % of the pairs, and half are needed`, "thesis-why.given", why);
  return sentence(
    `${why.differing} of the pairs learnt from differ in it, and ${LEAST_DIFFERING} are needed`,
    "thesis-why.differing",
    { n: why.differing, needed: LEAST_DIFFERING },
  );
}

function moved({
  gain,
  signedGain,
  coefficient,
  effect,
  given,
}: RowMoves): Omit<Told, "id" | "says" | "measures" | "ofToday"> {
  return {
    moves: directionOf(gain),
    gain,
    ...(signedGain && { signedGain }),
    coefficient,
    effect,
    given,
  };
}

/** What is less than this share of the loss is no move. */
const HARDLY = 0.01;

function directionOf({ logLoss, from }: PairedGain): (typeof MOVES)[number] {
  const least = HARDLY * from.logLoss;
  if (logLoss.lower > -least && logLoss.upper < least) return "hardly";
  if (logLoss.lower > 0) return "better";
  return logLoss.upper < 0 ? "worse" : "cannot tell";
}

/** The share of dated ties that is left for later where no day is given. */
const LATER_SHARE = 1 / 3;

/** When the forecast is made: at the split, or where what is known parts best. */
export function forecastYear(
  split: string | undefined,
  known: readonly { readonly year?: number }[],
  hasLater: boolean,
): number {
  const told = split === undefined ? undefined : yearOf(split);
  if (told !== undefined) return told;
  const years = known
    .flatMap(({ year }) => (year === undefined ? [] : [Math.floor(year)]))
    .sort((a, b) => a - b);
  // What the later list has came after all that is known.
  if (hasLater) return (years.at(-1) ?? 0) + 1;
  return (years[Math.floor(years.length * (1 - LATER_SHARE))] ?? 0) + 1;
}

function refusal({ why, found }: NoDifferenceForecast): QuestionError {
  return why === "too-few-new-ties"
    ? new QuestionError(
        "bad-question",
        "too-few-new-ties",
        `Cannot tell: ${found} new ties are dated after the split, and ${LEAST_NEW} are needed. Give an earlier --split, or more dated ties.`,
      )
    : new QuestionError(
        "bad-question",
        "too-few-to-learn",
        `Cannot tell: ${found} dated ties to learn from, and ${LEAST_TO_LEARN} are needed. Give a later --split, or more dated ties.`,
      );
}
