import type { PatternReply } from "../../contract/inference-question.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { cautionLines, studiedLines } from "./studied-text.ts";

/** Whether ties keep within groups, a row a grouping. */
export function patternText(reply: PatternReply, page: Page): string {
  const given = reply.groupings.filter(({ amongCities }) => amongCities);
  const without = reply.groupings.filter(({ amongCities }) => !amongCities);
  return textOf([
    ...studiedLines(page, "Do ties keep within groups?", reply),
    "",
    ...table(page, HEADINGS, given.map(row)),
    "",
    ...paragraph(
      page,
      `E–I index: (ties between groups − ties within) ÷ all; −1 where all are within. Expected: its mean over labels dealt out anew, of groups as large; p: the share of ${reply.draws} deals with as many ties within. Among states: whole states are dealt groups, and ties within a state are out.`,
    ),
    ...section(
      page,
      "Without a value",
      without.flatMap(({ by, bloc, notGiven }) => item(page, `${bloc ?? by}: ${notGiven}`)),
    ),
    ...cautionLines(page, reply),
  ]);
}

const HEADINGS = ["by", "E–I", "expected", "p", "ties", "states: E–I", "expected", "p", "ties"];

type Grouping = PatternReply["groupings"][number];

function row({ by, bloc, amongCities, amongStates }: Grouping): string[] {
  return [bloc ?? by, ...figures(amongCities), ...figures(amongStates)];
}

function figures(told: Grouping["amongCities"]): string[] {
  if (!told) return ["", "", "", ""];
  const { value, expected, pInward, external, internal } = told;
  return [value.toFixed(3), expected.toFixed(3), pInward.toFixed(3), String(external + internal)];
}
