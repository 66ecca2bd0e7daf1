/**
 * Texts that come with the pages that speak them, by the part of a key before its first dot; all others come at the
 * start. What is named here may be asked for by the pages of `FOLDERS` alone: `test/messages.test.ts` holds it.
 */
export const STUDIES: ReadonlySet<string> = new Set([
  "autonomy",
  "backtest",
  "backtest-by",
  "backtest-figure",
  "backtest-left-out",
  "backtest-part",
  "computing",
  "computing-stage",
  "covariate",
  "failedStudy",
  "forecast",
  "forecast-basis",
  "forecast-rule",
  "forecast-state",
  "forecast-why",
  "grouping",
  "inference",
  "lapse",
  "lapse-kind",
  "lapse-verdict",
  "left-out",
  "markets",
  "partner",
  "partner-odds",
  "partner-risk",
  "partner-verdict",
  "scenario",
  "seat",
  "seat-reason",
  "study",
  "thesis",
  "thesis-estimate",
  "thesis-says",
  "thesis-unit",
  "thesis-row",
  "thesis-verdict",
]);

/** Where the pages of the studies stand, under src/web. */
export const STUDY_FOLDERS = [
  "autonomy",
  "backtest",
  "computing",
  "dormancy",
  "forecast",
  "inference",
  "market",
  "membership",
  "partners",
  "scenario",
  "studies",
  "thesis",
] as const;

export const isOfStudies = (id: string): boolean => STUDIES.has(id.split(".")[0] ?? id);
