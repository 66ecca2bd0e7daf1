import { counted, grouped } from "../../wording/number-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** The figures that a forecast played through has, of ties as of memberships. */
interface Figures {
  readonly auc: { readonly uniform?: number | undefined; readonly degreeMatched?: number | undefined };
  readonly averagePrecision?: number | undefined;
  readonly recallAt10: number;
  readonly recallAt50: number;
  readonly brier?: number | undefined;
  readonly ece?: number | undefined;
}

/** Over the rows of `figureRow`. */
export const FIGURE_HEADINGS = [
  "",
  "AUC",
  "degree-matched",
  "average precision",
  "recall@10",
  "recall@50",
  "Brier",
  "cal. error",
];

/** One way to forecast, in figures. */
export function figureRow(name: string, figures: Figures): string[] {
  const { auc, averagePrecision, recallAt10, recallAt50, brier, ece } = figures;
  const told = [auc.uniform, auc.degreeMatched, averagePrecision, recallAt10, recallAt50, brier, ece];
  return [name, ...told.map(share)];
}

export function share(value: number | undefined): string {
  return value === undefined ? "not given" : value.toFixed(value < 0.01 && value > 0 ? 4 : 3);
}

export function interval(told: { lower: number; upper: number } | undefined): string {
  return told ? `${told.lower.toFixed(3)}–${told.upper.toFixed(3)}` : "not given";
}

export function signed(value: number, digits = 2): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
}

const WEIGHTS_SHOWN = 12;

/** The heaviest features of a model, as a section. */
export function weightLines(
  page: Page,
  weights: readonly { readonly says: string; readonly weight: number }[],
): string[] {
  return section(
    page,
    "What the simple model weighs (ln odds a standard deviation)",
    weights.slice(0, WEIGHTS_SHOWN).flatMap(({ says, weight }) => item(page, `${signed(weight)} ${says}`)),
  );
}

/** What was left out, as a section: rows by why, and then what else. */
export function leftOutLines(
  page: Page,
  rows: readonly (readonly [count: number, why: string])[],
  unplaced: readonly string[],
): string[] {
  const told = rows.flatMap(([count, why]) => (count > 0 ? [`${counted(count, "row")} ${why}`] : []));
  return section(
    page,
    "Left out",
    [...told, ...unplaced].flatMap((each) => item(page, each)),
  );
}

const CELLS = {
  latitude: "latitudes of cities that are no number from −90 to 90",
  longitude: "longitudes of cities that are no number from −180 to 180",
  population: "populations of cities that are no number of inhabitants",
} as const;

/** What of the table of cities could not be taken as it stands. */
export function tableFaultLines({ repeated, withoutId, unread }: TableFaults): string[] {
  const cells = (["latitude", "longitude", "population"] as const).flatMap((of) =>
    unread[of] > 0 ? [`${CELLS[of]}, taken as not given: ${grouped(unread[of])}`] : [],
  );
  return [
    ...(repeated > 0
      ? [`${counted(repeated, "row")} of the table of cities that repeat an id: the first counts`]
      : []),
    ...(withoutId > 0 ? [`${counted(withoutId, "row")} of the table of cities without an id`] : []),
    ...cells,
  ];
}

interface TableFaults {
  readonly repeated: number;
  readonly withoutId: number;
  readonly unread: Readonly<Record<keyof typeof CELLS, number>>;
}
