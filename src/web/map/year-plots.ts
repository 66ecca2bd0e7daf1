import { type Atlas, rowsOf } from "../../atlas/atlas.ts";
import type { TieChoice } from "../../atlas/tie-choice.ts";
import { seatsByYear, tiesByYear, yearsOf } from "../../atlas/yearly-counts.ts";
import { t } from "../language/text.ts";
import type { YearPlot } from "./time-strip.tsx";

/** The ties of a choice and the memberships beside them, year by year. */
export function yearPlots(atlas: Atlas, chosen: Int32Array, choice: TieChoice): YearPlot[] {
  const network = atlas.networks.findIndex(({ id }) => id === choice.network);
  const seats = choice.network === undefined ? atlas.memberships.city.keys() : rowsOf(atlas.seatsIn, network);
  const rows = Int32Array.from(seats);
  const years = yearsOf(atlas, chosen, rows);
  return [
    { title: t("time.ties"), kind: "tie", counts: tiesByYear(atlas, chosen, choice, years) },
    { title: t("time.memberships"), kind: "membership", counts: seatsByYear(atlas, rows, years) },
  ];
}
