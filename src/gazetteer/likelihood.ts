import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import { normaliseName } from "./normalise-name.ts";
import { isLesser, type Place } from "./place.ts";
import type { Found, PlaceSearch } from "./place-search.ts";
import { type Agreement, whereAgrees } from "./where-agrees.ts";

/** A place that may be meant, with how much speaks for it: only the proportion to the others' means anything. */
export interface Weighed extends Found {
  readonly weight: number;
  readonly agreement: Agreement;
  /** From the coordinates given. */
  readonly kilometres?: number;
}

/**
 * What speaks for a place, as factors. They were chosen on half of the places of four sets whose coordinates
 * say who was meant: docs/gazetteer.md tells what they give on the other half.
 */
export const FACTORS = {
  /** Weight grows with the inhabitants to this power: 1 is twice as likely for twice the size. */
  size: 1,
  /** Added to the inhabitants, who are also what a place has of which none are given. */
  least: 300,
  /** A region or state counts as a city of so many. */
  area: 30_000,
  /** Bears the name as another (old, foreign), where someone bears it as their own. */
  otherName: 0.01,
  /** The same, where the country is the same and the name is no beginning of its own. */
  oddName: 0.005,
  /** Is called so in short: "Heidenheim" of Heidenheim an der Brenz. */
  shortName: 0.05,
  /** A longer name begins so, where someone bears just this name. */
  longerName: 0.01,
  /** Accents differ, by a source that writes accents; by one that may not. */
  otherAccents: 0.1,
  noAccents: 0.25,
  /** The seat of a region, district or municipality. */
  seat: 2,
  /** A section of a city, or a place that is no more. */
  lesser: 0.03,
  /** A state's territory with a code of its own. */
  territory: 0.1,
  /** Lies elsewhere than the source says. */
  elsewhere: 0.0003,
  /** It is not known whether it lies there, where another is known to, or is likely to. */
  unknown: 0.1,
  lessLikely: 0.3,
  /** For each letter that differs. */
  slip: 0.1,
  /** Where it is not known where a qualifier is, size says less. */
  unplaced: 0.6,
};

/** Weighs those found against one another, the likeliest first. */
export function weigh(found: readonly Found[], search: PlaceSearch): Weighed[] {
  const where = whereOf(found, search);
  const owners = found.filter(({ by, key, reading }) => by === "own" && key === reading.key);
  const agreements = found.map(({ place }) => agreementOf(place, where));
  const unlikely = unlikeliness(agreements);
  const all = found.map((each, at): Weighed => {
    const agreement = agreements[at] ?? "unknown";
    const weight =
      unlikely(agreement) *
      size(each.place, search, agreement) *
      nameFactor(each, owners) *
      placeFactor(each, search);
    const kilometres = kilometresTo(each.place, search);
    return { ...each, agreement, weight, ...(kilometres !== undefined && { kilometres }) };
  });
  return all.sort((one, other) => other.weight - one.weight || (one.place.id < other.place.id ? -1 : 1));
}

function whereOf(
  found: readonly Found[],
  { named, lookup, country }: PlaceSearch,
): ((place: Place) => Agreement)[] {
  const words = found[0]?.reading.where ?? [];
  return [...words, ...(named.region ? [named.region] : [])].map((each) =>
    whereAgrees(each, lookup, country),
  );
}

function agreementOf(place: Place, where: readonly ((place: Place) => Agreement)[]): Agreement {
  const answers = where.map((agrees) => agrees(place));
  if (answers.includes("no")) return "no";
  if (answers.length === 0 || answers.includes("yes")) return "yes";
  return answers.includes("likely") ? "likely" : "unknown";
}

/** What is left of a place's weight where another agrees better with what the source says. */
function unlikeliness(agreements: readonly Agreement[]): (agreement: Agreement) => number {
  const [yes, likely] = [agreements.includes("yes"), agreements.includes("likely")];
  const unknown = yes ? FACTORS.unknown : likely ? FACTORS.lessLikely : 1;
  return (agreement) =>
    agreement === "unknown" ? unknown : agreement === "likely" && yes ? FACTORS.lessLikely : 1;
}

function size(
  { level, population = level === "city" ? 0 : FACTORS.area }: Place,
  { named }: PlaceSearch,
  agreement: Agreement,
): number {
  const power = agreement === "unknown" ? FACTORS.size * FACTORS.unplaced : FACTORS.size;
  const base = (population + FACTORS.least) ** power * (agreement === "no" ? FACTORS.elsewhere : 1);
  if (named.population === undefined || population === 0) return base;
  // The more its inhabitants are those the source gives, whatever boundary either counts by.
  return base / (1 + Math.log(named.population / population) ** 2);
}

function nameFactor({ by, key, reading, place, slips = 0 }: Found, owners: readonly Found[]): number {
  const slipped = FACTORS.slip ** slips;
  if (slips > 0) return slipped * (by === "own" ? 1 : 0.3);
  if (key !== reading.key) return owners.length > 0 ? FACTORS.longerName : 1;
  if (by === "own") return accentFactor(place.name, reading.written);
  if (owners.length === 0) return 1;
  if (normaliseName(place.name).startsWith(`${key} `)) return FACTORS.shortName;
  const compatriot = owners.some((owner) => owner.place.country === place.country && owner.place !== place);
  return compatriot ? FACTORS.oddName : FACTORS.otherName;
}

function accentFactor(name: string, written: string): number {
  const [one, other] = [plain(name), plain(written)];
  if (one === other || !isLatin(written)) return 1;
  return ASCII.test(written) ? FACTORS.noAccents : FACTORS.otherAccents;
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isLatin(written: string): boolean {
  return /\p{Script=Latin}/u.test(written);
}

const ASCII = /^[ -~]*$/u;

function placeFactor({ place }: Found, { country }: PlaceSearch): number {
  const seat = /^PPL[ACG]/.test(place.featureCode ?? "") ? FACTORS.seat : 1;
  const territory = country && place.country !== country.country ? FACTORS.territory : 1;
  return seat * territory * (isLesser(place) ? FACTORS.lesser : 1);
}

export function kilometresTo(place: Place, { here }: PlaceSearch): number | undefined {
  const there = positionOf(place);
  return here && there ? kilometresApart(here, there) : undefined;
}
