import type { GraphYearsReply } from "../../contract/graph-years-question.ts";
import { computed, grouped } from "../../wording/number-words.ts";
import { type Page, paragraph, textOf } from "../text/page.ts";

type Year = GraphYearsReply["years"][number];

/** A line a year. What a graph has not is '–'; a distance that is an estimate is marked. */
export function graphYearsText({ slice, years }: GraphYearsReply, page: Page): string {
  const columns = COLUMNS.filter(({ cell }) => years.some((year) => cell(year) !== undefined));
  const rows = [
    columns.map(({ head }) => head),
    ...years.map((year) => columns.map(({ cell }) => cell(year) ?? "–")),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return textOf([
    ...paragraph(
      page,
      page.paint.heading(`${slice.charAt(0).toUpperCase()}${slice.slice(1)}, at the end of each year`),
    ),
    "",
    ...rows.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ")),
    "",
    ...paragraph(
      page,
      "parts: components; largest: cities in the largest of them; degree: mean degree; closed: transitivity; apart: mean distance; seats: memberships in force, in so many bodies.",
    ),
    "",
    ...paragraph(
      page,
      "Of what is on file here, in which early years are thin. Undated ties count from the day a source shows them. --json has every figure.",
    ),
  ]);
}

const COLUMNS: readonly { readonly head: string; readonly cell: (year: Year) => string | undefined }[] = [
  { head: "year", cell: ({ year }) => String(year) },
  { head: "cities", cell: ({ n }) => grouped(n) },
  { head: "ties", cell: ({ m }) => grouped(m) },
  { head: "parts", cell: ({ components }) => grouped(components) },
  { head: "largest", cell: ({ largestComponent }) => grouped(largestComponent) },
  { head: "degree", cell: ({ meanDegree }) => figure(meanDegree) },
  { head: "closed", cell: ({ transitivity }) => figure(transitivity) },
  { head: "apart", cell: ({ meanDistance }) => figure(meanDistance) },
  {
    head: "seats",
    cell: ({ memberships }) => (memberships === undefined ? undefined : grouped(memberships)),
  },
  { head: "bodies", cell: ({ bodies }) => (bodies === undefined ? undefined : grouped(bodies)) },
];

function figure(value: number | null): string | undefined {
  return value === null ? undefined : computed(value);
}
