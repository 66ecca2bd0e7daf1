import type { ForecastScoreReply } from "../../contract/forecast-book-question.ts";
import { counted } from "../../wording/number-words.ts";
import { type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

type Score = ForecastScoreReply["made"];

export function scoreText({ made, retrospective }: ForecastScoreReply, page: Page): string {
  return textOf([
    ...part("Made before their deadline", made, page),
    ...part("Retrospective: made after it by a rule, from what was published before", retrospective, page),
  ]);
}

function part(heading: string, score: Score, page: Page): string[] {
  const { forecasts, open, due, notResolvable, scored, yes } = score;
  return section(page, heading, [
    ...paragraph(
      page,
      `${counted(forecasts, "forecast")}: ${open} open, ${due} past the deadline and not recorded, ${notResolvable} not resolvable, ${scored} scored, of which ${yes} came true.`,
    ),
    ...(scored === 0 ? [] : figures(score, page)),
  ]);
}

function figures(score: Score, page: Page): string[] {
  const skill =
    score.skill === undefined
      ? "No skill is given: all came out alike, so the base rate, known afterwards, errs nowhere."
      : `Skill against always saying how often it happened (${number(score.baseRate)}, known only afterwards): ${number(score.skill)}.`;
  return [
    ...paragraph(
      page,
      `Brier score ${number(score.brier)} (0 is best; the base rate alone ${number(score.baseRateBrier)}), log score ${number(score.logScore)}, calibration error ${number(score.calibrationError)}. ${skill}`,
    ),
    "",
    ...table(
      page,
      ["forecast", "happened", "forecasts"],
      score.reliability.map(({ forecast, observed, pairs }) => [
        number(forecast),
        number(observed),
        String(pairs),
      ]),
    ),
    "",
    ...table(
      page,
      ["deadlines until", "scored", "came true", "Brier", "log score"],
      score.overTime.map(({ until, scored, yes, brier, logScore }) => [
        until,
        String(scored),
        String(yes),
        number(brier),
        number(logScore),
      ]),
    ),
  ];
}

function number(value: number | undefined): string {
  return value === undefined ? "not given" : value.toFixed(3);
}
