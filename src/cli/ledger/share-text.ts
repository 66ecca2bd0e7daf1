import type { ShareReply } from "../../contract/inference-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { cautionLines, modelLines, studiedLines } from "./studied-text.ts";

/** The country-pattern share, a row a period, with its bounds. */
export function shareText(reply: ShareReply, page: Page): string {
  const { periods, undated, draws } = reply;
  const [only, ...more] = periods;
  return textOf([
    ...studiedLines(page, "How much of the pattern of ties goes with states", reply),
    ...(undated > 0
      ? paragraph(page, `${counted(undated, "tie")} without a year of beginning are of no decade.`)
      : []),
    "",
    ...table(page, HEADINGS, periods.filter(({ known }) => known).map(row)),
    "",
    ...paragraph(
      page,
      `Share of the fit that goes with states, beside sizes, networks and distance (mean over all orders of taking them in), and in brackets 95 %, from cities left out in ${grouped(draws)} parcels in turn. Known: by what is known of states, a lower bound. Pairs of states: with an effect of each pair, all that it could explain and some chance with it, an upper bound. Fit: what each model explains of the deviance.`,
    ),
    ...section(
      page,
      "Without a value",
      periods.flatMap(({ period, ties, notGiven }) =>
        notGiven ? item(page, `${period} (${counted(ties, "tie")}): ${notGiven}`) : [],
      ),
    ),
    ...(only?.pairs && only.leftOut && more.length === 0
      ? modelLines(page, { pairs: only.pairs, leftOut: only.leftOut })
      : []),
    ...cautionLines(page, reply),
  ]);
}

const HEADINGS = ["ties begun", "ties", "known", "fit", "pairs of states", "fit"];

type Period = ShareReply["periods"][number];

function row({ period, ties, known, effects }: Period): string[] {
  return [period, grouped(ties), ...states(known), ...states(effects)];
}

function states(told: Period["known"]): string[] {
  const found = told?.shares.find(({ about }) => about === "states");
  if (!told || !found) return ["not given", ""];
  const { ofFit, lower, upper } = found;
  return [`${percent(ofFit)} (${percent(lower)}–${percent(upper)})`, percent(told.explained)];
}

function percent(value: number): string {
  return `${(100 * value).toFixed(0)} %`;
}
