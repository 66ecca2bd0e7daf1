import { join } from "node:path";
import { countryMeant } from "../src/gazetteer/country-meant.ts";
import type { GeoNamesPlace } from "../src/gazetteer/geonames-line.ts";
import { kilometresApart, positionOf } from "../src/gazetteer/kilometres-apart.ts";
import { matchPlace } from "../src/gazetteer/match-place.ts";
import { spellings } from "../src/gazetteer/normalise-name.ts";
import type { Place } from "../src/gazetteer/place.ts";
import type { PlaceMatch } from "../src/gazetteer/place-match.ts";
import { readings } from "../src/gazetteer/reading.ts";
import type { Named } from "../src/record/named.ts";
import { openGazetteer } from "../src/store/gazetteer-file.ts";
import { halfOf } from "./matching-halves.ts";
import { type Case, type CaseSet, caseSets } from "./matching-sets.ts";
import { PlacesNear } from "./places-near.ts";

/**
 * How many of the places that real sets name are matched, and how many of those rightly: matched by name and country
 * alone, checked by the set's own coordinates. Run: npx node bench/matching.ts [FOLDER OF THE SETS]
 * With --failures it lists what went wrong in the half the rules are tuned on, and with --given it gives the region
 * and the coordinates to matching too.
 */
const NEAR_KM = 15;

const words = process.argv.slice(2);
const [folder = join(import.meta.dirname, "../../shared/data")] = words.filter(
  (word) => !word.startsWith("--"),
);
const listsFailures = words.includes("--failures");

const gazetteer = openGazetteer();
const around = new PlacesNear();

/** What became of one row. `known`: a place of the country lies near, so that it could have been matched. */
interface Outcome {
  readonly of: Case;
  readonly match: PlaceMatch;
  readonly known: boolean;
  /** One of those bears the name, in some reading of it: the coordinates can be those of the place named. */
  readonly borne: boolean;
  /** Undefined where the set gives no coordinates. */
  readonly right?: boolean;
}

for (const set of caseSets(folder)) report(set);
gazetteer.close();

function report({ title, tuned, cases }: CaseSet): void {
  if (cases === undefined) {
    console.log(`\n${title}: not here, skipped`);
    return;
  }
  const started = performance.now();
  const cached = new Map<string, PlaceMatch>();
  const outcomes = cases.map((each) => outcomeOf(each, cached));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${title}: ${cases.length} rows, ${cached.size} places, ${seconds} s`);
  const halves = tuned ? ["tuned", "held out"] : ["all"];
  for (const half of halves)
    console.log(
      line(
        half,
        outcomes.filter(({ of }) => half === "all" || halfOf(of.named.name) === half),
      ),
    );
  if (tuned && listsFailures) listFailures(outcomes.filter(({ of }) => halfOf(of.named.name) === "tuned"));
}

function outcomeOf(of: Case, cached: Map<string, PlaceMatch>): Outcome {
  const named = asked(of);
  const key = JSON.stringify(named);
  const match = cached.get(key) ?? matchPlace(named, gazetteer);
  cached.set(key, match);
  const at = positionOf(of);
  if (at === undefined) return { of, match, known: false, borne: false };
  const country = named.country === undefined ? undefined : countryMeant(named.country, gazetteer)?.country;
  const near = around
    .within(at, NEAR_KM)
    .filter((place) => country === undefined || place.country === country);
  const right =
    match.outcome === "matched" &&
    isThere(
      match.place,
      of,
      near.map(({ number }) => `gn:${number}`),
    );
  return { of, match, known: near.length > 0, borne: isBorne(named.name, near), right };
}

function isBorne(name: string, near: readonly GeoNamesPlace[]): boolean {
  const keys = new Set(readings(name).flatMap((each) => each.map(({ key }) => key)));
  const names = near.flatMap((place) => [place.name, place.asciiName, ...place.alternateNames]);
  return names.some((each) => spellings(each).some((key) => keys.has(key)));
}

function asked({ named: { region, ...named }, latitude, longitude }: Case): Named {
  if (!words.includes("--given")) return named;
  return {
    ...named,
    ...(region && { region }),
    ...(latitude !== undefined && { latitude, longitude }),
  } as Named;
}

/** A region has no one position: a place near the coordinates must lie in it. */
function isThere(place: Place, at: Case, near: readonly string[]): boolean {
  const [known, said] = [positionOf(place), positionOf(at)];
  if (place.level === "city")
    return known !== undefined && said !== undefined && kilometresApart(known, said) <= NEAR_KM;
  const lies = (id: string) => gazetteer.place(id);
  return near.some((id) => {
    const other = lies(id);
    return (
      other?.country === place.country &&
      (place.level === "state" || other.within.some((area) => area.id === place.id))
    );
  });
}

function line(half: string, outcomes: readonly Outcome[]): string {
  const count = (fits: (outcome: Outcome) => boolean) => outcomes.filter(fits).length;
  const matched = count(({ match }) => match.outcome === "matched");
  const share = (part: number, whole: number) =>
    whole === 0 ? "—" : `${((100 * part) / whole).toFixed(2)} %`;
  const right = count(({ right }) => right === true);
  const checked = count(({ match, right }) => match.outcome === "matched" && right !== undefined);
  const [known, found] = [count(({ known }) => known), count(({ known, right }) => known && right === true)];
  const shares = ["matched", "review", "new"].map(
    (outcome) =>
      `${outcome} ${share(
        count(({ match }) => match.outcome === outcome),
        outcomes.length,
      )}`,
  );
  const misled = count(({ match, right, borne }) => match.outcome === "matched" && right === false && !borne);
  const borne = count(({ borne }) => borne);
  const foundBorne = count(({ borne, right }) => borne && right === true);
  return [
    `  ${half.padEnd(8)} ${outcomes.length} rows: ${shares.join(", ")}`,
    `    precision ${share(right, checked)}: ${checked - right} of ${matched} are not there; in ${misled} of these nobody of the name is near the set's coordinates; without them ${share(right, checked - misled)}`,
    `    recall ${share(found, known)} of ${known} with a place near; ${share(foundBorne, borne)} of ${borne} with a place of the name near`,
  ].join("\n");
}

function listFailures(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ match, known, right }) =>
    right === undefined ? false : match.outcome === "matched" ? !right : known,
  );
  const lines = Map.groupBy(
    failed,
    ({ of, match, borne }) =>
      `${match.outcome}\t${match.outcome === "matched" ? (borne ? "CHOICE" : "nobody near") : borne ? "BORNE" : ""}\t${of.named.name}\t${of.named.country ?? ""}`,
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
