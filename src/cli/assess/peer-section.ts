import type { PeerSet } from "../../assessments/peer-set.ts";
import { grouped } from "../../wording/number-words.ts";
import { criteriaWords, incomeWords, matchedByWords, stepWords } from "../../wording/peer-words.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";
import { table } from "../text/table.ts";

const MOST_LISTED = 10;

/** The cities that this one is compared with: how they were matched, and who they are. */
export function peerSection(page: Page, set: PeerSet): string[] {
  return section(page, "Comparable cities", [...peerItems(page, set), ...peerTable(page, set)]);
}

/** How peers were matched, step by step. */
export function peerItems(page: Page, set: PeerSet): string[] {
  if (set.notGiven) return item(page, `Comparable cities not given: ${set.notGiven}`);
  return [
    ...item(page, matchedByWords(set)),
    ...set.steps.flatMap((_, at) => item(page, `${stepWords(set, at)}.`)),
  ];
}

function peerTable(page: Page, { at, steps, peers, more }: PeerSet): string[] {
  if (at === undefined || peers.length === 0) return [];
  const rows = peers
    .slice(0, MOST_LISTED)
    .map(({ city, population, region, income, complete }) => [
      nameOf(city),
      population === undefined ? "not given" : grouped(population),
      region ?? "not given",
      incomeWords(income),
      complete ? "complete" : "not complete",
    ]);
  const left = peers.length + more - rows.length;
  return [
    "",
    ...table(page, ["Peer", "People", "Region", "Income", "Lists here"], rows),
    ...paragraph(
      page,
      `${criteriaWords(steps[at]?.criteria ?? [])}, complete lists first, then the nearest in size${left > 0 ? `; ${grouped(left)} more` : ""}. People by GeoNames, boundary not said.`,
    ),
  ];
}
