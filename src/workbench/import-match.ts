import { createHash } from "node:crypto";
import { countryMeant } from "../gazetteer/country-meant.ts";
import { kilometresApart, positionOf } from "../gazetteer/kilometres-apart.ts";
import { matchPlace } from "../gazetteer/match-place.ts";
import { type LikenessLookup, type Place, placeLabel } from "../gazetteer/place.ts";
import type { Candidate, PlaceMatch } from "../gazetteer/place-match.ts";
import { type Entity, Entity as EntitySchema } from "../record/entity.ts";
import type { EntityId } from "../record/id.ts";
import type { Named } from "../record/named.ts";
import type { NameCandidate, OpenName } from "../store/imports.ts";
import { polityOf } from "./city-name.ts";
import type { Decisions } from "./import-decision.ts";
import { isIdEnough, newEntity } from "./import-new.ts";
import type { OnFile } from "./import-on-file.ts";
import { wordsOf } from "./import-words.ts";

/** Whom a name of a source means, as far as that can be told. */
export type Meaning =
  | {
      readonly outcome: "matched" | "new";
      readonly id: EntityId;
      /** To be brought to the ledger, where it is not there. */
      readonly entity?: Entity;
      /** The claim of the reader's decision that says so. */
      readonly decision?: string;
      /** How it was found, where that is less than certain. */
      readonly taken?: Taken;
    }
  | { readonly outcome: "left-out"; readonly decision: string }
  | { readonly outcome: "open"; readonly open: OpenName; readonly takenBack: boolean };

/** A name and the place it was taken for, with how sure that is (0 to 1) and why. */
export interface Taken {
  readonly words: string;
  readonly place: string;
  readonly score: number;
  readonly reason: string;
}

type Matched = Extract<Meaning, { outcome: "matched" | "new" }>;

/** All that tells whom a source means, in the order in which it is believed. */
export interface Evidence {
  readonly source: string;
  readonly decisions: Decisions;
  /** Ids of other registers, 'wikidata:Q64', and whose they are; grows with the import. */
  readonly identifiers: ReadonlyMap<string, EntityId>;
  readonly onFile: OnFile;
  readonly places: LikenessLookup;
}

// Bounds what is remembered; names that come back after so many others are matched again.
const REMEMBERED = 100_000;

/** Says whom names mean, and remembers it for those who are named again and again. */
export class Meanings {
  readonly #evidence: Evidence;
  readonly #known = new Map<string, Meaning>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  of(named: Named): Meaning {
    // Ids are asked each time, for earlier rows of the same import may have told whose they are.
    const byId = named.ids && this.#byIdentifier(named);
    const key = JSON.stringify(named);
    const known = byId ?? this.#known.get(key);
    if (known) return known;
    const meaning = this.#find(named);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, meaning);
    return meaning;
  }

  #byIdentifier(named: Named): Meaning | undefined {
    const { decisions, identifiers, onFile } = this.#evidence;
    const { hansa, wikidata, geonames } = named.ids ?? {};
    const id =
      (wikidata && identifiers.get(`wikidata:${wikidata}`)) ??
      (geonames && identifiers.get(`geonames:${geonames}`)) ??
      (hansa && onFile.has(hansa) ? hansa : undefined);
    if (!id || decisions.standing.has(wordsOf(named))) return undefined;
    return { outcome: "matched", id };
  }

  #find(named: Named): Meaning {
    const words = wordsOf(named);
    const decided = this.#evidence.decisions.standing.get(words);
    if (decided && "leftOut" in decided) return { outcome: "left-out", decision: decided.claim };
    if (decided) return { ...this.#decided(decided.as, named), decision: decided.claim };
    return named.type === "place" ? this.#place(named, words) : this.#body(named, words);
  }

  /** The reader may mean a place that the gazetteer knows, or what the source names itself as something new. */
  #decided(id: EntityId, named: Named): Matched {
    const place = this.#evidence.places.place(id);
    if (place) return matched(place);
    const made = newEntity(named, countryOf(named, this.#evidence.places));
    return { outcome: "matched", id, ...(made?.id === id && { entity: made }) };
  }

  #place(named: Named, words: string): Meaning {
    const { places, onFile } = this.#evidence;
    const match = matchPlace(named, places);
    if (match.outcome === "matched") return takenFor(match, named);
    const country = match.outcome === "new" ? match.country : undefined;
    const held = onFile.places(named, country ?? countryOf(named, places));
    const [only] = held;
    if (country !== undefined && held.length === 1 && only) return { outcome: "matched", id: only.id };
    if (match.outcome === "new" && held.length === 0) return made(named, match.country);
    const likely = candidatesOf(match, named);
    if (isIdEnough(named) && likely.length === 0 && held.length === 0) return made(named, undefined);
    const candidates = [...likely, ...held.map((each) => ({ ...each, ...OF_LEDGER }))];
    return this.#open(named, words, candidates, match.reason);
  }

  #body(named: Named, words: string): Meaning {
    const { onFile } = this.#evidence;
    const bearers = onFile.bearers(named);
    const [only] = bearers;
    if (bearers.length === 1 && only) return { outcome: "matched", id: only.id };
    if (bearers.length > 1)
      return this.#open(
        named,
        words,
        bearers.map((each) => ({ ...each, ...OF_LEDGER })),
        "several bear that name",
      );
    const near = onFile.nearly(named).map((each) => ({ ...each, score: 0.5, reason: "nearly that name" }));
    if (near.length > 0) return this.#open(named, words, near, "nearly the name of one on file");
    // As something new it would stand beside the one it is.
    if (named.name === named.ids?.wikidata) return this.#open(named, words, [], "only its id is known");
    return made(named, undefined);
  }

  #open(named: Named, words: string, found: readonly NameCandidate[], reason: string): Meaning {
    const { source, decisions } = this.#evidence;
    const id = createHash("sha256").update(`${source}\n${words}`).digest("hex").slice(0, 10);
    const candidates = found.map(({ id, name, country, region, population, distance, score, reason }) => ({
      id,
      name,
      ...(country && { country }),
      ...(region && { region }),
      ...(population !== undefined && { population }),
      ...(distance !== undefined && { distance }),
      score,
      reason,
    }));
    const open = { id, source, words, named, candidates, reason };
    return { outcome: "open", open, takenBack: decisions.takenBack.has(words) };
  }
}

const OF_LEDGER = { score: 0.7, reason: "bears that name in this ledger" };

function matched(place: Place): Matched {
  return { outcome: "matched", id: place.id, entity: polityOf(place, NOTHING_HELD) };
}

/** What is surer than this nobody need look at. */
const SURE = 0.95;

function takenFor({ place, score, reason }: Candidate, { name, country }: Named): Matched {
  if (score >= SURE) return matched(place);
  const words = country === undefined ? name : `${name}, ${country}`;
  return { ...matched(place), taken: { words, place: placeLabel(place), score, reason } };
}

const NOTHING_HELD = { entities: new Map() };

function made(named: Named, country: string | undefined): Meaning {
  const entity = EntitySchema.parse(newEntity(named, country));
  return { outcome: "new", id: entity.id, entity };
}

/** The code of the state that a source means by its country. */
export function countryOf({ country }: Named, places: LikenessLookup): string | undefined {
  return country === undefined ? undefined : countryMeant(country, places)?.country;
}

function candidatesOf(match: PlaceMatch, named: Named): NameCandidate[] {
  return match.outcome === "review" ? match.candidates.map((candidate) => candidateOf(candidate, named)) : [];
}

function candidateOf({ place, score, reason }: Candidate, named: Named): NameCandidate {
  const [said, known] = [positionOf(named), positionOf(place)];
  const [region] = place.within;
  return {
    id: place.id,
    name: place.name,
    country: place.countryName,
    ...(region && { region: region.name }),
    ...(place.population !== undefined && { population: place.population }),
    ...(said && known && { distance: Math.round(kilometresApart(said, known)) }),
    score,
    reason,
  };
}
