import { type Candidate, QuestionError } from "../contract/error-body.ts";
import { type Place, placeLabel } from "../gazetteer/place.ts";
import type { Resolution } from "../gazetteer/resolve-place.ts";
import { type Entity, Polity } from "../record/entity.ts";
import { EntityId, SourceId } from "../record/id.ts";
import { nearestHint } from "../record/nearest-words.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the workbench asks of a gazetteer. */
export interface Places {
  resolve(text: string): Resolution;
  suggest(typed: string, limit: number): readonly Place[];
}

const MOST_CANDIDATES = 10;

/**
 * The polity a name means: by the gazetteer's rule for names, and else by the names in the ledger, which knows
 * wards, counties and others that GeoNames does not. Throws `unknown-city` or `ambiguous-city`.
 */
export function polityNamed(text: string, snapshot: Snapshot, places: Places): Polity {
  const held = snapshot.entities.get(text.trim());
  if (held?.type === "polity") return held;
  if (held) throw unknown("unknown-city", text, `${held.name} (${held.id}) is no place.`);
  if (isLedgerId(text)) throw unknownId(text.trim(), snapshot);
  const resolution = places.resolve(text);
  if (resolution.outcome === "found") return polityOf(resolution.place, snapshot);
  if (resolution.outcome === "ambiguous") throw ambiguous(text, resolution.candidates.map(candidateOf));
  const known = ledgerPolities(text, snapshot);
  const [only] = known;
  if (known.length === 1 && only) return only;
  if (known.length > 1) throw ambiguous(text, known.map(candidateOfPolity));
  throw unknown(
    "unknown-city",
    text,
    `No place called '${text}' is known here.${nearest(resolution.nearest)}`,
    resolution.nearest.map(candidateOf),
  );
}

/** A body, polity or other entity by id or name: bodies by name or acronym first, then places. */
export function entityNamed(text: string, snapshot: Snapshot, places: Places): Entity {
  const held = snapshot.entities.get(text.trim());
  if (held) return held;
  if (isLedgerId(text)) throw unknownId(text.trim(), snapshot);
  const wanted = fold(text);
  const named = [...snapshot.entities.values()].filter(
    (entity) => entity.type !== "polity" && bears(entity, wanted),
  );
  const [only] = named;
  if (named.length === 1 && only) return only;
  const bodies = named.filter(({ type }) => type === "body");
  const [body] = bodies;
  if (bodies.length === 1 && body) return body;
  if (named.length > 1)
    throw ambiguous(
      text,
      named.map(({ id, name }) => ({ id, name })),
    );
  return polityNamed(text, snapshot, places);
}

/** An id that only the ledger can know; those of GeoNames and ISO the gazetteer knows, too. */
function isLedgerId(text: string): boolean {
  const id = text.trim();
  return EntityId.or(SourceId).safeParse(id).success && !/^(gn|iso):/.test(id);
}

function unknownId(id: string, { entities, sources }: Snapshot): QuestionError {
  if (sources.has(id))
    return unknown(
      "unknown-entity",
      id,
      `${id} is a source; facts are asked by it with the condition 'source'.`,
    );
  const [prefix] = id.split(":");
  const alike = [...entities.keys(), ...sources.keys()].filter((known) => known.startsWith(`${prefix}:`));
  return unknown("unknown-entity", id, `No ${id} in this ledger.${nearestHint(id, alike)}`);
}

function unknown(
  code: string,
  asked: string,
  message: string,
  candidates: readonly Candidate[] = [],
): QuestionError {
  return new QuestionError("not-found", code, message, { asked, candidates });
}

export function candidateOf(place: Place): Candidate {
  const [region] = place.within;
  return {
    id: place.id,
    name: place.name,
    country: place.countryName,
    ...(region && { region: region.name }),
    ...(place.population !== undefined && { population: place.population }),
  };
}

/** The ledger's own description of a place, else the gazetteer's. */
export function polityOf(place: Place, { entities }: Pick<Snapshot, "entities">): Polity {
  const held = entities.get(place.id);
  if (held?.type === "polity") return held;
  const [region] = place.within;
  const within = region?.id ?? (place.level === "state" ? undefined : `iso:${place.country}`);
  return Polity.parse({
    type: "polity",
    id: place.id,
    level: place.level,
    name: place.name,
    country: place.country,
    ...(within && { within }),
    ...(place.latitude !== undefined && { latitude: place.latitude }),
    ...(place.longitude !== undefined && { longitude: place.longitude }),
    ...(place.population !== undefined && { gazetteerPopulation: place.population }),
  });
}

function ambiguous(asked: string, candidates: readonly Candidate[]): QuestionError {
  const shown = candidates.slice(0, MOST_CANDIDATES);
  const [first] = shown;
  const place = shown.find(({ country }) => country !== undefined);
  const country = place && `add the country ("${place.name}, ${place.country}") or `;
  return new QuestionError(
    "ambiguous",
    "ambiguous-city",
    `'${asked}' may mean ${candidates.length} things; ${country ?? ""}use an id (${first?.id ?? ""}).`,
    { asked, candidates: shown },
  );
}

function ledgerPolities(text: string, { entities }: Snapshot): Polity[] {
  const wanted = fold(text);
  return [...entities.values()].filter(
    (entity): entity is Polity => entity.type === "polity" && bears(entity, wanted),
  );
}

function candidateOfPolity({ id, name, country, gazetteerPopulation }: Polity): Candidate {
  return { id, name, country, ...(gazetteerPopulation && { population: gazetteerPopulation }) };
}

function bears({ name, aliases }: Entity, wanted: string): boolean {
  return fold(name) === wanted || (aliases ?? []).some((alias) => fold(alias) === wanted);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function nearest(places: readonly Place[]): string {
  if (places.length === 0) return "";
  return ` Nearest names: ${places.slice(0, 3).map(placeLabel).join("; ")}.`;
}
