import { join } from "node:path";
import { kilometresApart, positionOf } from "../src/gazetteer/kilometres-apart.ts";
import type { Place } from "../src/gazetteer/place.ts";
import type { Named } from "../src/record/named.ts";
import { openGazetteer } from "../src/store/gazetteer-file.ts";
import { halfOf } from "./matching-halves.ts";
import { type Outcome, outcomesOf } from "./matching-outcomes.ts";
import { type Case, type CaseSet, caseSets } from "./matching-sets.ts";
import { PlacesNear } from "./places-near.ts";

/**
 * How many of the places that real sets name are matched, and how many of those rightly: matched by name and country
 * alone, checked by the set's own coordinates. Run: npx node bench/matching.ts [FOLDER OF THE SETS]
 * With --failures it lists what went wrong in the half the rules are tuned on, and with --given it gives the region
 * and the coordinates to matching too.
 */
const words = process.argv.slice(2);
const [folder = join(import.meta.dirname, "../../shared/data")] = words.filter(
  (word) => !word.startsWith("--"),
);
const listsFailures = words.includes("--failures");

const gazetteer = openGazetteer();
const around = new PlacesNear();
for (const set of caseSets(folder)) report(set);
gazetteer.close();

function report({ title, tuned, cases }: CaseSet): void {
  if (cases === undefined) {
    console.log(`\n${title}: not here, skipped`);
    return;
  }
  const { outcomes, places, milliseconds } = outcomesOf(cases, asked, gazetteer, around);
  const speed = `${Math.round((1000 * places) / milliseconds)} places/s`;
  console.log(`\n${title}: ${cases.length} rows, ${places} places, ${speed}`);
  for (const half of tuned ? (["tuned", "held out"] as const) : (["all"] as const)) {
    const of = outcomes.filter(({ of }) => half === "all" || halfOf(of.named.name) === half);
    console.log([`  ${half.padEnd(8)} ${counts(of)}`, ...(of.some(isChecked) ? shares(of) : [])].join("\n"));
    if (half === "tuned" && listsFailures) listFailures(of);
  }
}

function asked({ named: { region, ...named }, latitude, longitude }: Case): Named {
  if (!words.includes("--given")) return named;
  return {
    ...named,
    ...(region && { region }),
    ...(latitude !== undefined && { latitude, longitude }),
  } as Named;
}

function counts(outcomes: readonly Outcome[]): string {
  const of = (outcome: string) => outcomes.filter(({ match }) => match.outcome === outcome).length;
  const told = ["matched", "review", "new"].map(
    (outcome) => `${outcome} ${of(outcome)} (${share(of(outcome), outcomes.length)})`,
  );
  return `${outcomes.length} rows: ${told.join(", ")}`;
}

function shares(outcomes: readonly Outcome[]): string[] {
  const matched = outcomes.filter((each) => isMatched(each) && isChecked(each));
  const credible = outcomes.filter(({ standIn }) => !standIn);
  const borne = outcomes.filter((each) => each.borne);
  const known = (of: readonly Outcome[]) => of.filter((each) => each.known);
  return [
    `    precision ${rightOf(matched)}; where somebody of the name is near the coordinates ${rightOf(matched.filter((each) => each.borne))}`,
    `    recall ${rightOf(known(outcomes))} with a place near; without stand-in coordinates ${rightOf(known(credible))}; with a place of the name near ${rightOf(borne)}`,
  ];
}

function isMatched({ match }: Outcome): boolean {
  return match.outcome === "matched";
}

function isChecked({ right }: Outcome): boolean {
  return right !== undefined;
}

function rightOf(outcomes: readonly Outcome[]): string {
  const right = outcomes.filter((each) => each.right === true).length;
  return `${share(right, outcomes.length)} of ${outcomes.length}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "—" : `${((100 * part) / whole).toFixed(2)} %`;
}

function listFailures(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ match, known, right }) =>
    right === undefined ? false : match.outcome === "matched" ? !right : known,
  );
  const lines = Map.groupBy(
    failed,
    ({ of, match, borne, standIn }) =>
      `${match.outcome}\t${standIn ? "stand-in" : borne ? "borne" : ""}\t${of.named.name}\t${of.named.country ?? ""}`,
  );
  for (const [what, [first, ...more]] of [...lines].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (first) console.log(`    ${more.length + 1}\t${what}\t${told(first)}`);
}

function told({ of, match }: Outcome): string {
  const at = positionOf(of);
  const label = (place: Place) => {
    const there = positionOf(place);
    const km = at && there ? Math.round(kilometresApart(at, there)) : "?";
    return `${place.id} ${place.name} ${place.within[0]?.name ?? ""} ${place.population ?? "?"} ${place.featureCode} ${km}km`;
  };
  if (match.outcome === "matched") return `${match.score.toFixed(2)} ${match.reason}: ${label(match.place)}`;
  const near =
    match.outcome === "review" ? match.candidates.map(({ place }) => label(place)).slice(0, 4) : [];
  return `${match.reason}: ${near.join(" | ")} @${at?.latitude},${at?.longitude}`;
}
