import type { PatternReply } from "../../contract/inference-question.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { cautionLines, studiedLines } from "./studied-text.ts";

/** Whether ties keep within groups, a row a grouping. */
export function patternText(reply: PatternReply, page: Page): string {
  const given = reply.groupings.filter(({ amongCities }) => amongCities);
  const without = [
    ...reply.groupings.flatMap(({ by, bloc, notGiven }) => (notGiven ? [`${bloc ?? by}: ${notGiven}`] : [])),
    ...reply.pairs.flatMap(({ name, notGiven }) => (notGiven ? [`${name}: ${notGiven}`] : [])),
  ];
  const pairs = reply.pairs.filter(({ amongCities }) => amongCities);
  return textOf([
    ...studiedLines(page, "Do ties keep within groups?", reply),
    ...(given.length > 0
      ? ["", ...table(page, HEADINGS, given.map(row)), "", ...eiExplained(page, reply)]
      : []),
    ...(pairs.length > 0
      ? section(page, "What the two states of a tie have in common", [
          ...table(page, PAIR_HEADINGS, pairs.map(pairRow)),
          "",
          ...pairsExplained(page, reply),
        ])
      : []),
    ...section(
      page,
      "Without a value",
      without.flatMap((line) => item(page, line)),
    ),
    ...cautionLines(page, reply),
  ]);
}

const HEADINGS = ["by", "E–I", "expected", "p", "ties", "states: E–I", "expected", "p", "ties"];

const PAIR_HEADINGS = ["of two states", "mean", "expected", "p", "ties", "states: expected", "p"];

function eiExplained(page: Page, { draws }: PatternReply): string[] {
  return paragraph(
    page,
    `E–I index: (ties between groups − ties within) ÷ all; −1 where all are within. Expected: its mean over labels dealt out anew, of groups as large; p: the share of ${draws} deals with as many ties within. Among states: whole states are dealt groups, and ties within a state are out.`,
  );
}

function pairsExplained(page: Page, { draws }: PatternReply): string[] {
  return paragraph(
    page,
    `Mean: over the ties between two states; of a yes or no it is the share of ties with it. Expected: the mean of ${draws} deals of states to cities, or of places to whole states; p: the share of deals with as much of it.`,
  );
}

type Grouping = PatternReply["groupings"][number];

function row({ by, bloc, amongCities, amongStates }: Grouping): string[] {
  return [bloc ?? by, ...figures(amongCities), ...figures(amongStates)];
}

function figures(told: Grouping["amongCities"]): string[] {
  if (!told) return ["", "", "", ""];
  const { value, expected, pInward, external, internal } = told;
  return [value.toFixed(3), expected.toFixed(3), pInward.toFixed(3), String(external + internal)];
}

function pairRow({ name, amongCities, amongStates }: PatternReply["pairs"][number]): string[] {
  const { value, expected, pMore, ties } = amongCities ?? {};
  return [
    name,
    figure(value),
    figure(expected),
    figure(pMore),
    String(ties ?? ""),
    figure(amongStates?.expected),
    figure(amongStates?.pMore),
  ];
}

function figure(value: number | undefined): string {
  return value === undefined ? "" : value.toFixed(3);
}
