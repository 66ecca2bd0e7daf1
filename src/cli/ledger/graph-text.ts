import type { FigureInterval, GraphStatistics } from "../../assessments/graph-statistics.ts";
import type { GraphReply } from "../../contract/graph-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import type { EdgeListStatistics } from "../../workbench/edge-list-statistics.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";

/** A slice of the ties in force, in figures. */
export function graphText(reply: GraphReply, page: Page): string {
  return textOf([
    ...paragraph(page, page.paint.heading(`${capital(reply.slice)}, as of ${reply.asOf}`)),
    ...figures(reply, page),
    "",
    ...paragraph(
      page,
      "Of the ties on file here, which are no sample of the world's; docs/measures gives each formula.",
    ),
  ]);
}

/** A bare list of edges, in figures, and what of it was left out. */
export function edgeListText(told: EdgeListStatistics, page: Page): string {
  const { file, selfLoops, repeated, header, sizes, further = 0, misread } = told;
  const left = [
    ...(repeated > 0 ? [`${counted(repeated, "pair")} listed again, either way round`] : []),
    ...(selfLoops > 0 ? [`${counted(selfLoops, "node")} tied to itself`] : []),
    ...(header ? ["the first line, which names the columns"] : []),
    ...(sizes ? ["the first line of numbers, which tells the sizes of a matrix"] : []),
    ...(further > 0 ? [`what stands behind the two names on ${counted(further, "line")}`] : []),
  ];
  const more = misread.total - misread.shown.length;
  return textOf([
    ...paragraph(
      page,
      page.paint.heading(`${file === "-" ? "Standard input" : file}, undirected, each pair once`),
    ),
    ...figures(told, page),
    ...section(
      page,
      "Left out",
      left.flatMap((each) => item(page, each)),
    ),
    ...section(page, `Lines that were not read (${grouped(misread.total)})`, [
      ...misread.shown.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
      ...(more > 0 ? item(page, `and ${counted(more, "more line")}`) : []),
    ]),
  ]);
}

const COLUMNS = 26;

function figures(told: GraphStatistics, page: Page): string[] {
  const { intervals: within = {}, notGiven: not = {} } = told;
  const lines: readonly Line[] = [
    ["cities", told.n],
    ["ties", told.m],
    ["density", told.density, firm(within.density), not.density],
    ["components", told.components],
    ["largest component", told.largestComponent],
    ["without a tie", told.isolated],
    ["mean degree", told.meanDegree, undefined, not.meanDegree],
    ["highest degree", told.maxDegree, undefined, not.maxDegree],
    ["Gini of degrees", told.gini, firm(within.gini), not.gini],
    ["triangles", told.triangles],
    ["wedges", told.wedges],
    ["transitivity", told.transitivity, firm(within.transitivity), not.transitivity],
    [
      "mean local clustering",
      told.meanLocalClustering,
      firm(within.meanLocalClustering),
      not.meanLocalClustering,
    ],
    [
      "  with 0 for degree < 2",
      told.meanLocalClusteringWithZeros,
      undefined,
      not.meanLocalClusteringWithZeros,
    ],
    ["degree assortativity", told.assortativity, firm(within.assortativity), not.assortativity],
    ["mean distance", told.meanDistance, meanSample(told), not.meanDistance],
    ["diameter", told.diameter, diameterBounds(told), not.diameter],
  ];
  const sampled = told.sampled ? ["", ...paragraph(page, `Distances are sampled: ${told.sampled.why}.`)] : [];
  return [...lines.flatMap((line) => figureLine(page, line)), ...sampled];
}

type Line = readonly [
  label: string,
  value: number | null,
  more?: string | undefined,
  notGiven?: string | undefined,
];

function figureLine(page: Page, [label, value, more, notGiven]: Line): string[] {
  const given = value === null ? undefined : figure(value);
  const words = [given, more].filter((each) => each !== undefined).join(", ");
  return labelled(page, label, words || `not given: ${notGiven}`, COLUMNS);
}

/** How firm a figure is: 95 %, by leaving out ties or cities one at a time. */
function firm(interval: FigureInterval | undefined): string | undefined {
  return (
    interval && `95 %: ${figure(interval.lower)} to ${figure(interval.upper)}, ${interval.over} left out`
  );
}

function meanSample({ sampled }: GraphStatistics): string | undefined {
  const mean = sampled?.meanDistance;
  return (
    mean &&
    `95 %: ${figure(mean.lower)} to ${figure(mean.upper)}, from ${grouped(mean.draws)} cities drawn, seed ${mean.seed}`
  );
}

function diameterBounds({ sampled }: GraphStatistics): string | undefined {
  const bounds = sampled?.diameter;
  if (bounds === undefined || bounds.lower === bounds.upper) return undefined;
  return `${bounds.lower} to ${bounds.upper}, after ${grouped(bounds.searches)} searches`;
}

/** Counts to the last digit, the rest to four. */
function figure(value: number): string {
  if (Number.isInteger(value)) return grouped(value);
  return Math.abs(value) < 1e-3 ? computed(value) : String(Number(value.toPrecision(4)));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
