import { areasNamed, bearersMeant, type Meant } from "./bearers-meant.ts";
import { NAME_ALONE, NAME_IN_PLACE } from "./clear-lead.ts";
import { decide } from "./decide.ts";
import { nearestPlaces } from "./nearest-places.ts";
import { normaliseName } from "./normalise-name.ts";
import { bySize, liesIn, type Place, type PlaceLookup } from "./place.ts";

/** Which place a question means: one (with the others of that name), several to choose from, or none. */
export type Resolution =
  | { readonly outcome: "found"; readonly place: Place; readonly others: readonly Place[] }
  | {
      readonly outcome: "ambiguous";
      readonly candidates: readonly Place[];
      readonly others: readonly Place[];
    }
  | { readonly outcome: "unknown"; readonly nearest: readonly Place[] };

export interface PlaceQuestion {
  /** Only places of this level, where the asker knows it. */
  readonly level?: Place["level"];
}

/** The place meant by an id ("gn:264371"), a name ("Bombay") or a name with where it lies ("Athens, GR"). */
export function resolvePlace(text: string, lookup: PlaceLookup, { level }: PlaceQuestion = {}): Resolution {
  const trimmed = text.trim();
  if (ID.test(trimmed)) return byId(trimmed, lookup);
  const meant = bearersMeant(trimmed, lookup);
  const fitting = meant.bearers.filter(({ place }) => level === undefined || place.level === level);
  const decided = decide(fitting, meant.qualified ? NAME_IN_PLACE : NAME_ALONE, lookup);
  if (decided === undefined) return { outcome: "unknown", nearest: near(meant, lookup) };
  const { candidates, others } = decided;
  const [place] = candidates;
  return candidates.length === 1 && place !== undefined
    ? { outcome: "found", place, others }
    : { outcome: "ambiguous", candidates, others };
}

const ID = /^(gn:\d+|iso:[A-Z]{2}(-[A-Z0-9]{1,3})?|x:[a-z0-9.-]+)$/;
const NEAREST = 5;
const MANY = 100;

function byId(id: string, lookup: PlaceLookup): Resolution {
  const place = lookup.place(id);
  return place ? { outcome: "found", place, others: [] } : { outcome: "unknown", nearest: [] };
}

/** Of "Athens, Japan" the places called Athens; else those of a like name, in Japan if there are any. */
function near({ misplaced, parts }: Meant, lookup: PlaceLookup): Place[] {
  if (misplaced.length > 0) return [...misplaced].sort(bySize).slice(0, NEAREST);
  const [name = "", ...rest] = parts;
  const like = nearestPlaces(normaliseName(name), lookup, rest.length === 0 ? NEAREST : MANY);
  const areas = rest.flatMap((part) => areasNamed(part, lookup)).map(({ place }) => place);
  const there = like.filter((place) => areas.some((area) => liesIn(place, area)));
  return (there.length > 0 ? there : like).slice(0, NEAREST);
}
