import * as z from "zod";
import { isInForce } from "../assessments/tie-portfolio.ts";
import type { BodyEnd, Country } from "../assessments/world.ts";
import { isAttendance } from "../ledger/attendance.ts";
import { type FactOf, Status } from "../ledger/fact.ts";
import { originsOf, type Sources } from "../ledger/origin.ts";
import type { Entity } from "../record/entity.ts";
import { DatePoint, type Interval } from "../record/interval.ts";
import type { PartialDate } from "../record/partial-date.ts";
import { TIE_FORMS } from "../record/vocabulary.ts";
import { CityRows } from "./city-rows.ts";
import { Dictionary } from "./dictionary.ts";

const Numbers = z.array(z.number().int());
/** Where something begins and ends, and when a source last spoke of it: places in `dates`, −1 for not given. */
const Span = { from: Numbers, to: Numbers, seen: Numbers };
const Degrees = z.array(z.number().nullable());

/**
 * All ties and memberships on file as columns: the picture of the whole, for a page that filters it by itself. A
 * number stands for a row of `cities`, `networks`, `forms`, `themeSets` or `dates`.
 */
export const AtlasColumns = z.strictObject({
  cities: z.strictObject({
    id: z.array(z.string()),
    name: z.array(z.string()),
    /** ‘city’, ‘region’ or ‘state’. */
    level: z.array(z.enum(["city", "region", "state"])),
    country: Numbers,
    /** Null where none is on file. */
    longitude: Degrees,
    latitude: Degrees,
    population: z.array(z.number().int().nullable()),
  }),
  countries: z.array(
    z.strictObject({ code: z.string(), name: z.string(), region: z.string(), subregion: z.string() }),
  ),
  networks: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  dates: z.array(DatePoint),
  forms: z.array(z.enum(TIE_FORMS)),
  themeSets: z.array(z.array(z.string())),
  statuses: z.array(Status),
  ties: z.strictObject({
    a: Numbers,
    b: Numbers,
    form: Numbers,
    themes: Numbers,
    status: Numbers,
    /** How many independent origins speak of it. */
    origins: Numbers,
    /** 0 for what is never counted as in force: intended, honorary, or ended on a day that no source gives. */
    counts: Numbers,
    ...Span,
  }),
  memberships: z.strictObject({ city: Numbers, network: Numbers, status: Numbers, ...Span }),
});
export type AtlasColumns = z.infer<typeof AtlasColumns>;

/** What the columns are made of. */
export interface AtlasFacts {
  readonly ties: readonly FactOf<"tie">[];
  readonly memberships: readonly FactOf<"membership">[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly sources: Sources;
  readonly bodyEnds: ReadonlyMap<string, BodyEnd>;
}

export function atlasColumns(facts: AtlasFacts): AtlasColumns {
  const cities = new CityRows(facts.entities, facts.countries);
  const dates = new Dictionary<DatePoint>(({ date, bound, inferred }) => `${date} ${bound} ${inferred}`);
  const ties = tieColumns(facts, cities, dates);
  const seats = seatColumns(facts, cities, dates);
  return {
    ...cities.columns(),
    networks: seats.networks,
    dates: dates.values,
    forms: [...TIE_FORMS],
    themeSets: ties.themeSets,
    statuses: [...Status.options],
    ties: ties.columns,
    memberships: seats.columns,
  };
}

type Ties = AtlasColumns["ties"];

function tieColumns({ ties, sources }: AtlasFacts, cities: CityRows, dates: Dictionary<DatePoint>) {
  const themeSets = new Dictionary<string[]>((set) => set.join());
  const columns: Ties = {
    a: [],
    b: [],
    form: [],
    themes: [],
    status: [],
    origins: [],
    counts: [],
    ...span(),
  };
  for (const fact of ties) {
    const { between, form, valid } = fact.says;
    columns.a.push(cities.number(between[0]));
    columns.b.push(cities.number(between[1]));
    columns.form.push(TIE_FORMS.indexOf(form));
    columns.themes.push(themeSets.number(themesOf(fact)));
    columns.status.push(Status.options.indexOf(fact.status));
    columns.origins.push(new Set(fact.claims.flatMap((claim) => [...originsOf(claim, sources)])).size);
    columns.counts.push(isInForce(fact, "yes") ? 1 : 0);
    addSpan(columns, valid, fact.seen, dates);
  }
  return { columns, themeSets: themeSets.values };
}

/** The themes that some source links it to. */
function themesOf({ claims }: FactOf<"tie">): string[] {
  const all = claims.flatMap(({ says }) => (says.kind === "tie" ? (says.themes ?? []) : []));
  return [...new Set(all)].sort();
}

type Seats = AtlasColumns["memberships"];

function seatColumns(
  { memberships, entities, bodyEnds }: AtlasFacts,
  cities: CityRows,
  dates: Dictionary<DatePoint>,
): { columns: Seats; networks: AtlasColumns["networks"] } {
  const networks = new Dictionary<string>((id) => id);
  const columns: Seats = { city: [], network: [], status: [], ...span() };
  for (const fact of memberships) {
    const { member, body, valid } = fact.says;
    if (entities.get(member)?.type !== "polity") continue;
    columns.city.push(cities.number(member));
    columns.network.push(networks.number(body));
    columns.status.push(Status.options.indexOf(fact.status));
    addSpan(columns, seatSpan(fact.says, valid, bodyEnds), fact.seen, dates);
  }
  const named = networks.values.map((id) => ({ id, name: entities.get(id)?.name ?? id }));
  return { columns, networks: named };
}

/** An attendance is of its own date; no membership outlives its body. The rules of `factHoldsOn`. */
function seatSpan(
  says: FactOf<"membership">["says"],
  valid: Interval | undefined,
  bodyEnds: AtlasFacts["bodyEnds"],
): Interval | undefined {
  if (isAttendance(says) && valid?.from) return { to: valid.from, ...valid };
  const ended = valid?.to ? undefined : bodyEnds.get(says.body)?.on;
  return ended ? { ...valid, to: ended } : valid;
}

function span(): Pick<Ties, "from" | "to" | "seen"> {
  return { from: [], to: [], seen: [] };
}

function addSpan(
  columns: Pick<Ties, "from" | "to" | "seen">,
  valid: Interval | undefined,
  seen: PartialDate | undefined,
  dates: Dictionary<DatePoint>,
): void {
  columns.from.push(valid?.from ? dates.number(valid.from) : -1);
  columns.to.push(valid?.to ? dates.number(valid.to) : -1);
  columns.seen.push(seen === undefined ? -1 : dates.number({ date: seen }));
}
