import type { DifferenceReply } from "../../contract/difference-question.ts";
import { counted, grouped, percent } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** What each row of the comparison of two cities does to the forecast of a tie between them. */
export function differenceText(reply: DifferenceReply, page: Page): string {
  const told = reply.rows.filter(({ gain }) => gain);
  const silent = reply.rows.filter(({ gain }) => !gain);
  return textOf([
    ...paragraph(page, page.paint.heading("From difference to forecast")),
    ...paragraph(
      page,
      `Of ${reply.of}, split at ${reply.split}: ${counted(reply.known, "tie")} known, ${counted(reply.newTies, "new tie")} came later. Learnt from ${counted(reply.learntFrom, "new tie")}: ${reply.how}. Seed ${reply.seed}.`,
    ),
    "",
    ...paragraph(page, togetherWords(reply)),
    "",
    ...table(page, HEADINGS, told.map(row)),
    "",
    ...paragraph(
      page,
      `Gain: how much less the forecast loses a pair (mean − ln likelihood, in thousandths) on ${grouped(reply.pairs)} pairs, of which one in eleven is a new tie, once the difference is in beside all else; 95 % over cities drawn anew. Hardly: less than a hundredth of what it loses. With sign: told which of the two has more. Chance: the mean over these pairs, were all as close as the closest tenth → as far apart as the farthest.`,
    ),
    ...section(
      page,
      "Cannot tell",
      silent.flatMap(({ says, why }) => item(page, `${says}: ${why?.text}`)),
    ),
    ...section(
      page,
      "Rows not asked with",
      reply.notAsked.flatMap(({ id, why }) => item(page, `${id}: ${why.text}`)),
    ),
    ...section(
      page,
      "Left out",
      leftOut(reply).flatMap((words) => item(page, words)),
    ),
    ...section(
      page,
      "Read with it",
      reply.cautions.flatMap(({ text }) => item(page, text)),
    ),
  ]);
}

const HEADINGS = ["row", "moves", "gain (95 %)", "with sign", "chance"];

type Row = DifferenceReply["rows"][number];

function row({ says, measures, moves, gain, signedGain, effect }: Row): string[] {
  return [
    says,
    moves,
    gain ? intervalWords(gain.logLoss) : "",
    signedGain ? thousandths(signedGain.logLoss.value) : "",
    effect
      ? `${percent(effect.low.chance)} (${apart(effect.low.apart, measures)}) → ${percent(effect.high.chance)} (${apart(effect.high.apart, measures)})`
      : "",
  ];
}

function intervalWords({ value, lower, upper }: { value: number; lower: number; upper: number }): string {
  return `${thousandths(value)} (${thousandths(lower)} to ${thousandths(upper)})`;
}

/** How far apart, in the row's own terms. */
function apart(value: number, measures: Row["measures"]): string {
  if (measures === "ratio") return `× ${Number(Math.exp(value).toPrecision(2))}`;
  return measures === "steps"
    ? counted(Math.round(value), "step")
    : `${Math.round(Math.expm1(value))} in common`;
}

function togetherWords({ together }: DifferenceReply): string {
  if (!together) return "Cannot tell: no row is given for enough pairs.";
  const { moves, gain } = together;
  const figures = `${thousandths(gain.logLoss.value)} thousandths a pair (95 % ${thousandths(gain.logLoss.lower)} to ${thousandths(gain.logLoss.upper)}) of ${thousandths(gain.from.logLoss).slice(1)}, average precision ${signedDigits(gain.averagePrecision.value, 3)} (${signedDigits(gain.averagePrecision.lower, 3)} to ${signedDigits(gain.averagePrecision.upper, 3)}) of ${gain.from.averagePrecision.toFixed(3)}`;
  const words = {
    better: "All rows together move the forecast for the better",
    worse: "All rows together make the forecast worse",
    hardly: "All rows together hardly move the forecast",
    "cannot tell": "Whether all rows together move the forecast cannot be told",
  };
  return `${words[moves]}: ${figures}.`;
}

const thousandths = (value: number): string => signedDigits(1000 * value, 1);

function signedDigits(value: number, digits: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
}

function leftOut({ leftOut: { undated, toItself, unlisted, misread } }: DifferenceReply): string[] {
  const rows: readonly (readonly [number, string])[] = [
    [undated, "without a date"],
    [toItself, "of a city with itself"],
    [unlisted, "with a city that is not listed"],
    [misread, "without two cities"],
  ];
  return rows.flatMap(([count, why]) => (count > 0 ? [`${counted(count, "row")} ${why}`] : []));
}
