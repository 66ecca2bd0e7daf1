import type { Claim } from "../record/claim.ts";
import { type AspectClaim, type AspectValue, compatible, exactness, wordsOf } from "./aspect.ts";
import type { Version } from "./fact.ts";
import { originsOf, type Sources } from "./origin.ts";

interface Weighed extends Version {
  first: Claim;
  /** Of the most trusted source that says so, or says what it is compatible with. */
  rank: number;
  origins: number;
  sources: ReadonlySet<string>;
}

/** The rule that goes before all others, where the reader has set it. */
export const TRUSTED = "your trust order";

/** The versions of one aspect, the one to show first, and the rule that put it there. */
export function versionsOf(
  said: readonly AspectClaim[],
  sources: Sources,
): { versions: Version[]; rule: string; disputed: boolean } {
  const weighed = [...Map.groupBy(said, ({ value }) => wordsOf(value))]
    .map(([words, group]) => weigh(words, group, said, sources))
    .sort(before(sources));
  const [first, second] = weighed;
  const disputed = weighed.some((one, at) =>
    weighed.slice(at + 1).some((other) => !compatible(one.value, other.value) && differ(one, other)),
  );
  return {
    versions: weighed.map(({ value, words, claims }) => ({ value, words, claims })),
    rule: first && second ? ruleBetween(first, second, sources) : "the only version",
    disputed,
  };
}

/**
 * A register that lists a twinning of 1985 and a friendship of 1983 with one city lists two agreements and
 * contradicts nobody; rival figures in one paper do contradict each other.
 */
function differ(one: Weighed, other: Weighed): boolean {
  const { says } = one.first;
  if (says.kind !== "tie" && says.kind !== "membership") return true;
  return one.sources.symmetricDifference(other.sources).size > 0;
}

/** How the reader ranks a claim's source; all alike where no trust order is set. */
export function rankOf({ source }: Pick<Claim, "source">, sources: Sources): number {
  return sources.rank?.(source) ?? 0;
}

/** The weightier claim first: of the source more trusted by the reader, then of the more reliable, then the earlier. */
export function byWeight(sources: Sources): (one: Claim, other: Claim) => number {
  const reliability = ({ source, reliability: own }: Claim): string =>
    own ?? sources.get(source)?.reliability ?? "E";
  return (one, other) =>
    rankOf(one, sources) - rankOf(other, sources) ||
    compare(reliability(one), reliability(other)) ||
    compare(one.recorded, other.recorded) ||
    compare(one.id, other.id);
}

function weigh(
  words: string,
  group: readonly AspectClaim[],
  all: readonly AspectClaim[],
  sources: Sources,
): Weighed {
  const claims = group.map(({ claim }) => claim);
  const [first] = claims.toSorted(byWeight(sources));
  const value: AspectValue | undefined = group[0]?.value;
  if (first === undefined || value === undefined) throw new Error("A version needs at least one claim.");
  // A year supports the day within it, so whoever says 1987 also speaks for 1987-05-03.
  const supporters = all.filter((other) => compatible(value, other.value));
  const origins = new Set(supporters.flatMap(({ claim }) => [...originsOf(claim, sources)])).size;
  const rank = Math.min(...supporters.map(({ claim }) => rankOf(claim, sources)));
  const works = new Set(claims.map(({ source }) => source));
  return { value, words, claims: claims.map(({ id }) => id), first, rank, origins, sources: works };
}

function before(sources: Sources): (one: Weighed, other: Weighed) => number {
  return (one, other) =>
    one.rank - other.rank ||
    other.origins - one.origins ||
    compare(one.first.reliability, other.first.reliability) ||
    exactness(other.value) - exactness(one.value) ||
    byWeight(sources)(one.first, other.first);
}

function ruleBetween(first: Weighed, second: Weighed, sources: Sources): string {
  if (first.rank !== second.rank) return TRUSTED;
  if (first.origins !== second.origins) return "more independent sources";
  if (first.first.reliability !== second.first.reliability) return "the more reliable source";
  if (exactness(first.value) !== exactness(second.value)) return "the more precise";
  if (rankOf(first.first, sources) !== rankOf(second.first, sources)) return TRUSTED;
  return byWeight(sources)(first.first, second.first) < 0 && first.first.recorded !== second.first.recorded
    ? "recorded first"
    : "equal weight; the lower claim id";
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
