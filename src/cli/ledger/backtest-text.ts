import type { BacktestReply } from "../../contract/backtest-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** A forecast played through, in figures, each beside the rules that others forecast by. */
export function backtestText(reply: BacktestReply, page: Page): string {
  const { pairs, negatives, model, stronger, baselines, recall, seed } = reply;
  const later = pairs.seen + pairs.coldStart;
  return textOf([
    ...paragraph(page, page.paint.heading("A forecast of ties, played through")),
    ...paragraph(
      page,
      `${counted(pairs.known, "tie")} known, ${counted(later, "new tie")} later: ${grouped(pairs.seen)} between cities that had ties, ${grouped(pairs.coldStart)} with one that had none. Learnt from ${counted(model.learntFrom, "tie")}: ${model.how}.`,
    ),
    "",
    ...table(page, HEADINGS, [
      row("Simple model", model),
      row(`Trees${reply.headline === "stronger" ? " *" : ""}`, stronger),
      ...Object.values(baselines).map((baseline) => row(baseline.name, baseline)),
    ]),
    "",
    ...paragraph(page, earns(reply)),
    ...paragraph(
      page,
      `AUC: against ${grouped(negatives.uniform)} pairs drawn at random and ${grouped(negatives.degreeMatched)} of cities with as many ties. Brier score and calibration error: where one pair in ${negatives.perTie + 1} is a new tie. Recall: of each city's new partners, how many are among the first 10 or 50 of all cities, mean of ${counted(recall.cities, "city", "cities")}; a blind choice finds ${share(recall.chanceAt10)} and ${share(recall.chanceAt50)}. Seed ${seed}.`,
    ),
    ...section(page, "95 % intervals of the AUC, cities drawn anew", [
      ...item(
        page,
        `Simple model: ${interval(model.aucInterval.uniform)} and ${interval(model.aucInterval.degreeMatched)}`,
      ),
      ...item(
        page,
        `Trees: ${interval(stronger.aucInterval.uniform)} and ${interval(stronger.aucInterval.degreeMatched)}`,
      ),
    ]),
    ...section(page, "Apart: cities that had ties, and pairs with one that had none", [
      ...item(page, `Simple model: ${parts(model)}`),
      ...item(page, `Trees: ${parts(stronger)}`),
    ]),
    ...section(
      page,
      "What the simple model weighs (ln odds a standard deviation)",
      model.weights.slice(0, SHOWN).flatMap(({ says, weight }) => item(page, `${signed(weight)} ${says}`)),
    ),
    ...section(
      page,
      "Left out",
      leftOut(reply).flatMap((each) => item(page, each)),
    ),
  ]);
}

const HEADINGS = ["", "AUC", "degree-matched", "precision", "recall@10", "recall@50", "Brier", "cal. error"];
const SHOWN = 12;

function row(
  name: string,
  figures: BacktestReply["model"] | BacktestReply["stronger"] | BacktestReply["baselines"]["gravity"],
): string[] {
  const { auc, averagePrecision, recallAt10, recallAt50, brier, ece } = figures;
  const told = [auc.uniform, auc.degreeMatched, averagePrecision, recallAt10, recallAt50, brier, ece];
  return [name, ...told.map(share)];
}

function earns({ headline, model, stronger }: BacktestReply): string {
  const losses = `${model.heldOutLoss.toFixed(4)} and ${stronger.heldOutLoss.toFixed(4)}`;
  return headline === "stronger"
    ? `* The trees earn their place: on the newest window of the past, which neither had seen, the simple model loses ${losses.replace(" and ", ", they ")} a pair.`
    : `The simple model is the forecast: on the newest window of the past the trees do not lose a hundredth less (${losses} a pair).`;
}

function share(value: number | undefined): string {
  return value === undefined ? "not given" : value.toFixed(value < 0.01 && value > 0 ? 4 : 3);
}

function interval(told: { lower: number; upper: number } | undefined): string {
  return told ? `${told.lower.toFixed(3)}–${told.upper.toFixed(3)}` : "not given";
}

function parts({ seen, coldStart }: BacktestReply["model"] | BacktestReply["stronger"]): string {
  const part = ({ ties, auc }: typeof seen): string =>
    `${share(auc.uniform)} and ${share(auc.degreeMatched)} (${counted(ties, "tie")})`;
  return `AUC ${part(seen)}; ${part(coldStart)}`;
}

function signed(weight: number): string {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`;
}

function leftOut({ pairs, cities }: BacktestReply): string[] {
  const rows: readonly (readonly [number, string])[] = [
    [pairs.repeated, "later, of a pair tied or named before"],
    [pairs.undated, "without a date"],
    [pairs.toItself, "of a city with itself"],
    [pairs.unlisted, "with a city that was not known"],
    [pairs.misread, "without two cities"],
  ];
  const unplaced = cities.listed - cities.placed;
  return [
    ...rows.flatMap(([count, why]) => (count > 0 ? [`${counted(count, "row")} ${why}`] : [])),
    ...(unplaced > 0 ? [`distances of ${counted(unplaced, "city", "cities")} whose place is not given`] : []),
  ];
}
