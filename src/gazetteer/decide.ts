import { clearLead, LARGE, type Lead, type RivalRule } from "./clear-lead.ts";
import { normaliseName } from "./normalise-name.ts";
import { type Bearer, bySize, isLesser, liesIn, type Place, type PlaceLookup } from "./place.ts";

/** One place, or those among which nothing decides; and the others of that name. */
export interface Decided {
  readonly candidates: readonly Place[];
  readonly others: readonly Place[];
}

/**
 * Which of the bearers of a name is meant. A city's own name goes before the same name of the region or state it
 * is the seat of (São Paulo, Luxembourg), a region's or state's name before another name of a city
 * (Île-de-France), and all of them before sections of cities and places that are no more.
 */
export function decide(
  bearers: readonly Bearer[],
  rule: RivalRule,
  lookup: PlaceLookup,
): Decided | undefined {
  const field = fieldOf(bearers);
  const candidates =
    amongSeats(field, rule, lookup) ??
    amongAreas(field) ??
    contenders(clearLead(field.own, field.other, rule)) ??
    contenders(clearLead(field.lesser, [], rule)) ??
    field.coded;
  if (candidates.length === 0) return undefined;
  const borne = (by: Bearer["by"]) => bearers.filter((bearer) => bearer.by === by).map(({ place }) => place);
  const others = [...borne("own").sort(bySize), ...borne("other").sort(bySize)];
  return { candidates, others: others.filter((place) => !candidates.includes(place)) };
}

interface Field {
  readonly own: readonly Place[];
  readonly other: readonly Place[];
  readonly lesser: readonly Place[];
  /** Regions and states, by a name of their own or by another. */
  readonly areas: readonly Place[];
  readonly foreignAreas: readonly Place[];
  readonly coded: readonly Place[];
}

function fieldOf(bearers: readonly Bearer[]): Field {
  const places = (fits: (bearer: Bearer) => boolean) => bearers.filter(fits).map(({ place }) => place);
  const living = ({ place }: Bearer) => place.level === "city" && !isLesser(place);
  return {
    own: places((bearer) => living(bearer) && bearer.by === "own"),
    other: places((bearer) => living(bearer) && bearer.by === "other"),
    lesser: places(({ place }) => isLesser(place)),
    areas: places(({ place, by }) => place.level !== "city" && by === "own"),
    foreignAreas: places(({ place, by }) => place.level !== "city" && by === "other"),
    coded: places(({ by }) => by === "code"),
  };
}

/** Where a city shares its name with the region or state it is the seat of, the cities decide among themselves. */
function amongSeats(field: Field, rule: RivalRule, lookup: PlaceLookup): Place[] | undefined {
  const areas = [...field.areas, ...field.foreignAreas];
  const isSeat = (city: Place) => areas.some((area) => isSeatOf(city, area, field, lookup));
  const [seat] = [...field.own, ...field.other].filter(isSeat).sort(bySize);
  if (seat === undefined) return undefined;
  const elsewhere = field.areas.filter((area) => !isSeatOf(seat, area, field, lookup));
  // A state goes before towns of its name elsewhere, and so does the capital that stands for it.
  if (elsewhere.length < field.areas.length && field.areas.some(isState)) return [seat, ...elsewhere];
  const cities = contenders(clearLead([...new Set([seat, ...field.own])], [], rule)) ?? [];
  return [...cities, ...elsewhere];
}

/** A large or chief city of the area, both named alike: by the name asked, or by the city's own. */
function isSeatOf(city: Place, area: Place, { own }: Field, lookup: PlaceLookup): boolean {
  const { featureCode = "" } = city;
  if (!liesIn(city, area) || !(isLarge(city) || SEATS[area.level].includes(featureCode))) return false;
  if (own.includes(city)) return true;
  const namesakes = lookup.bearers(normaliseName(city.name));
  return namesakes.some(({ place, by }) => place.id === area.id && by !== "code");
}

const SEATS: Readonly<Record<Place["level"], readonly string[]>> = {
  city: [],
  region: ["PPLA", "PPLC", "PPLG"],
  state: ["PPLC", "PPLG"],
};

/** Regions and states; beside regions also a large city elsewhere that bears the name as its own. */
function amongAreas({ own, areas, foreignAreas }: Field): Place[] | undefined {
  const large = own.filter(isLarge).sort(bySize);
  if (areas.length > 0) return areas.some(isState) ? [...areas] : [...areas, ...large];
  return foreignAreas.length > 0 && large.length === 0 ? [...foreignAreas] : undefined;
}

function isState({ level }: Place): boolean {
  return level === "state";
}

function isLarge({ population }: Place): boolean {
  return population !== undefined && population >= LARGE;
}

function contenders(lead: Lead | undefined): Place[] | undefined {
  return lead && [lead.first, ...lead.rivals];
}
