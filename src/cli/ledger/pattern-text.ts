import type { PatternReply } from "../../contract/inference-question.ts";
import { fixed, grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { pTold } from "./gravity-text.ts";
import { cautionLines, studiedLines } from "./studied-text.ts";

/** Whether ties keep within groups, a row a grouping. */
export function patternText(reply: PatternReply, page: Page): string {
  const without = [
    ...reply.groupings.flatMap(({ by, bloc, notGiven }) => (notGiven ? [`${bloc ?? by}: ${notGiven}`] : [])),
    ...reply.pairs.flatMap(({ name, notGiven }) => (notGiven ? [`${name}: ${notGiven}`] : [])),
  ];
  return textOf([
    ...studiedLines(page, "Do ties keep within groups?", reply),
    ...groupingLines(page, reply),
    ...pairLines(page, reply),
    ...section(
      page,
      "Without a value",
      without.flatMap((line) => item(page, line)),
    ),
    ...cautionLines(page, reply),
  ]);
}

/** With this p or more the figure is taken to be what chance gives. */
const FIRM = 0.05;

const HEADINGS = ["by", "E–I", "expected", "two-sided p", "ties", "reading"];

function groupingLines(page: Page, { groupings, draws }: PatternReply): string[] {
  const given = groupings.filter(({ amongCities }) => amongCities);
  if (given.length === 0) return [];
  const rows = (among: "amongCities" | "amongStates"): string[][] =>
    given.flatMap((grouping) => {
      const told = grouping[among];
      return told ? [[grouping.bloc ?? grouping.by, ...eiFigures(told)]] : [];
    });
  return [
    ...section(page, "Labels dealt anew among cities", table(page, HEADINGS, rows("amongCities"))),
    ...section(page, "Labels dealt anew among whole states", table(page, HEADINGS, rows("amongStates"))),
    "",
    ...paragraph(
      page,
      `E–I index: (ties between groups − ties within) ÷ all; −1 where all are within. Expected: its mean over labels dealt out anew, of groups as large. Two-sided p: twice the smaller share of ${draws} deals, of those with as many ties within and of those with as few. Among states, ties within a state are out.`,
    ),
    ...uncorrected(page, given.length, "groupings"),
  ];
}

type Ei = NonNullable<PatternReply["groupings"][number]["amongCities"]>;

function eiFigures({ value, expected, pTwoSided, external, internal }: Ei): string[] {
  const way = value < expected ? "keep within" : "reach across";
  return [
    fixed(value, 3),
    fixed(expected, 3),
    pTold(pTwoSided),
    grouped(external + internal),
    reading(pTwoSided, way),
  ];
}

const reading = (p: number, way: string): string => (p < FIRM ? way : "as chance gives");

const PAIR_HEADINGS = ["of two states", "mean", "expected", "two-sided p", "ties", "reading"];

function pairLines(page: Page, { pairs, draws }: PatternReply): string[] {
  const given = pairs.filter(({ amongCities }) => amongCities);
  if (given.length === 0) return [];
  const rows = (among: "amongCities" | "amongStates"): string[][] =>
    given.flatMap((pair) => {
      const told = pair[among];
      return told ? [[pair.name, ...pairFigures(told)]] : [];
    });
  const title = "What the two states of a tie have in common, dealt anew among";
  return [
    ...section(page, `${title} cities`, table(page, PAIR_HEADINGS, rows("amongCities"))),
    ...section(page, `${title} whole states`, table(page, PAIR_HEADINGS, rows("amongStates"))),
    "",
    ...paragraph(
      page,
      `Mean: over the ties between two states; of a yes or no it is the share of ties with it. Expected: the mean of ${draws} deals of states to cities, or of places to whole states. Two-sided p: twice the smaller share of deals, of those with as much of it and of those with as little.`,
    ),
    ...uncorrected(page, given.length, "things in common"),
  ];
}

type Pair = NonNullable<PatternReply["pairs"][number]["amongCities"]>;

function pairFigures({ value, expected, pTwoSided, ties }: Pair): string[] {
  const way = value > expected ? "more than chance" : "less than chance";
  return [fixed(value, 3), fixed(expected, 3), pTold(pTwoSided), grouped(ties), reading(pTwoSided, way)];
}

function uncorrected(page: Page, n: number, what: string): string[] {
  if (n < 2) return [];
  return paragraph(
    page,
    `${n} ${what} are looked at, and p is not corrected for that: about one in twenty falls under 0.05 by chance alone.`,
  );
}
