import type { BacktestReply } from "../../contract/backtest-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import {
  FIGURE_HEADINGS,
  figureRow,
  interval,
  leftOutLines,
  share,
  signed,
  tableFaultLines,
  weightLines,
} from "./backtest-figures.ts";

/** A forecast played through, in figures, each beside the rules that others forecast by. */
export function backtestText(reply: BacktestReply, page: Page, cities?: string): string {
  const { pairs, negatives, model, trees, baselines, recall, seed } = reply;
  const later = pairs.seen + pairs.coldStart;
  return textOf([
    ...paragraph(page, page.paint.heading("A forecast of ties, played through")),
    ...paragraph(
      page,
      `${counted(pairs.known, "tie")} known, ${counted(later, "new tie")} later: ${grouped(pairs.seen)} between cities that had ties, ${grouped(pairs.coldStart)} with one that had none. Learnt from ${counted(model.learntFrom, "tie")}: ${model.how}.`,
    ),
    ...(cities === undefined ? [] : paragraph(page, cities)),
    "",
    ...table(page, FIGURE_HEADINGS, [
      figureRow("Simple model", model),
      figureRow(`Trees${reply.headline === "trees" ? " *" : ""}`, trees),
      ...Object.values(baselines).map((baseline) => figureRow(baseline.name, baseline)),
    ]),
    "",
    ...paragraph(page, earns(reply)),
    ...paragraph(
      page,
      `AUC is the chance that a new tie is scored above a pair that stayed untied (blind: 0.5): against ${grouped(negatives.uniform)} pairs drawn at random and ${grouped(negatives.degreeMatched)} of cities with as many ties. Brier score (mean squared error: the lower, the better) and calibration error: where one pair in ${negatives.perTie + 1} is a new tie. Recall: of each city's new partners, how many are among the first 10 or 50 of all cities, mean of ${counted(recall.cities, "city", "cities")}; a blind choice finds ${share(recall.chanceAt10)} and ${share(recall.chanceAt50)}. Seed ${seed}.`,
    ),
    ...section(page, "95 % intervals of the AUC, cities drawn anew", [
      ...item(
        page,
        `Simple model: ${interval(model.aucInterval.uniform)} and ${interval(model.aucInterval.degreeMatched)}`,
      ),
      ...item(
        page,
        `Trees: ${interval(trees.aucInterval.uniform)} and ${interval(trees.aucInterval.degreeMatched)}`,
      ),
    ]),
    ...section(page, "Apart: cities that had ties, and pairs with one that had none", [
      ...item(page, `Simple model: ${parts(model)}`),
      ...item(page, `Trees: ${parts(trees)}`),
    ]),
    ...weightLines(page, model.weights),
    ...leftOutLines(page, leftOut(reply), [...unplaced(reply), ...unreadLines(reply)]),
  ]);
}

/** Whether trees are the forecast, and by what. */
function earns({ headline, trees }: BacktestReply): string {
  const { rounds, trial, gain } = trees;
  if (trial.gain === undefined)
    return "Trees: not used, as the past has too few new ties to try them on ties that they have not seen.";
  const { ece, modelEce } = trial;
  const tried = `on the newest window of the past, which neither had seen, ${gained(trial.gain)} average precision over the simple model, calibration error ${share(ece)} (simple model ${share(modelEce)})`;
  const came = gain ? ` On the ties that came, which decide nothing: ${gained(gain)}.` : "";
  const rule = `To be used, the interval has to lie above 0 and the error to be no more than ${trial.mostEce}, or than that of the simple model.`;
  return headline === "trees"
    ? `* ${counted(rounds, "tree")} are the forecast: ${tried}. ${rule}${came}`
    : `Trees: not used. ${counted(rounds, "tree")}: ${tried}. ${rule}${came}`;
}

function gained({ value, lower, upper }: NonNullable<BacktestReply["trees"]["gain"]>): string {
  return `${signed(value, 3)} (95 % ${signed(lower, 3)} to ${signed(upper, 3)})`;
}

function parts({ seen, coldStart }: BacktestReply["model"] | BacktestReply["trees"]): string {
  const part = ({ ties, auc }: typeof seen): string =>
    `${share(auc.uniform)} and ${share(auc.degreeMatched)} (${counted(ties, "tie")})`;
  return `AUC ${part(seen)}; ${part(coldStart)}`;
}

function leftOut({ pairs }: BacktestReply): readonly (readonly [number, string])[] {
  return [
    [pairs.repeated, "later, of a pair tied or named before"],
    [pairs.namedTwice, "known, of a pair named before: a pair is one tie, of its earliest date"],
    [pairs.undated, "without a date"],
    [pairs.toItself, "of a city with itself"],
    [pairs.unlisted, "with a city that was not known"],
    [pairs.misread, "without two cities"],
  ];
}

/** Dates and cells that hold something that cannot be read, and what was done about them. */
function unreadLines({ pairs, cities }: BacktestReply): string[] {
  const dates = pairs.dateUnread;
  return [
    ...(dates > 0
      ? [
          `${counted(dates, "date")} that cannot be read or are no single day, month or year: taken as not given. Write 1987, 1987-05 or 1987-05-03`,
        ]
      : []),
    ...tableFaultLines(cities),
  ];
}

function unplaced({ cities }: BacktestReply): string[] {
  const count = cities.listed - cities.placed;
  return count > 0 ? [`distances of ${counted(count, "city", "cities")} whose place is not given`] : [];
}
