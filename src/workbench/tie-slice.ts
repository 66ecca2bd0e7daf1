import { type TiesOnFile, tiesInForce, type Wanted } from "../assessments/ties-in-force.ts";
import type { Country } from "../assessments/world.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { neighbourhood } from "../graph/neighbourhood.ts";
import { tiesOfSource } from "../ledger/ties-of-source.ts";
import type { Body, Polity } from "../record/entity.ts";
import { nearestHint } from "../record/nearest-words.ts";
import type { Source } from "../record/source.ts";
import { unknownSource } from "./answer-source.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { StoreReads } from "./published-store.ts";
import type { Snapshot } from "./snapshot.ts";

/** A slice of the ties in force, with its name in words. */
export interface TieSlice {
  readonly graph: Graph;
  readonly words: string;
}

/** What a slice is looked up in. */
export interface SliceDesk {
  readonly store: StoreReads;
  readonly places: Places;
  readonly countries: ReadonlyMap<string, Country>;
}

/**
 * The graph of the ties in force on the view's day that a slice asks for. `ties` are those of its forms and themes on
 * that day, where they are at hand.
 */
export async function tieSlice(
  desk: SliceDesk,
  slice: Slice,
  view: LedgerView,
  ties?: Graph,
): Promise<TieSlice> {
  const { snapshot } = view;
  const source = slice.source === undefined ? undefined : sourceNamed(slice.source, snapshot);
  const network = slice.network === undefined ? undefined : bodyNamed(slice.network, snapshot, desk.places);
  const city = slice.city === undefined ? undefined : polityNamed(slice.city, snapshot, desk.places);
  const region = slice.region === undefined ? undefined : regionNamed(slice.region, desk.countries);
  let graph = ties ?? (await wantedTies(desk, slice, view));
  if (network) graph = among(graph, membersOf(network, view));
  if (region) graph = among(graph, placesIn(region, snapshot));
  if (city) graph = around(graph, city, slice.steps ?? 1);
  return { graph, words: wordsOf(slice, { source, network, city, region }) };
}

async function wantedTies(desk: SliceDesk, slice: Slice, view: LedgerView): Promise<Graph> {
  const wanted = await wantedRows(desk, slice, view);
  if (wanted === undefined && slice.source === undefined) return view.view().given.graph;
  return tiesInForce(tiesToldIn(slice, view.snapshot), view.day, wanted);
}

/** The ties on file, or as the source of a slice alone tells them. */
export function tiesToldIn({ source }: Slice, snapshot: Snapshot): TiesOnFile {
  if (source === undefined) return snapshot;
  return { ...snapshot, ties: tiesOfSource(snapshot.ties, sourceNamed(source, snapshot).id) };
}

function sourceNamed(id: string, snapshot: Snapshot): Source {
  const source = snapshot.sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  return source;
}

/** Which ties are of the forms and themes that a slice asks for; all are, where there is no answer. */
export async function wantedRows(
  { store }: SliceDesk,
  slice: Slice,
  { snapshot, recordedUntil }: LedgerView,
): Promise<Wanted | undefined> {
  const { form, theme } = slice;
  if (form === undefined && theme === undefined) return undefined;
  const { ties } = tiesToldIn(slice, snapshot);
  const forms: ReadonlySet<string> = new Set(form);
  const themed = theme && (await claimsOfThemes(store, theme, recordedUntil));
  return (rows) =>
    (form === undefined || rows.some((row) => forms.has(ties.text(ties.form[row] ?? 0)))) &&
    (themed === undefined || rows.some((row) => themed.has(ties.claim(row))));
}

async function claimsOfThemes(
  store: StoreReads,
  theme: readonly string[],
  recordedUntil: string | undefined,
): Promise<ReadonlySet<string>> {
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const claims = await store.claims({ kinds: ["tie"], theme, live: true, ...known });
  return new Set(claims.map(({ id }) => id));
}

/** Whether a city is a member on file of a body on the day. */
export function membersOf({ id }: Body, { view }: LedgerView): (city: string) => boolean {
  const members = new Set((view().seats.get(id) ?? []).map(({ says }) => says.member));
  return (city) => members.has(city);
}

/** A part of the world by its countries' codes. */
export interface Region {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

export function regionNamed(text: string, countries: ReadonlyMap<string, Country>): Region {
  const wanted = text.trim().toLowerCase();
  const all = [...countries];
  const matches = ([code, { name, region, subregion }]: [string, Country]): boolean =>
    [code, name, region, subregion].some((each) => each.toLowerCase() === wanted);
  const held = all.filter(matches);
  const [first] = held;
  if (first === undefined)
    throw unknownRegion(
      text,
      all.map(([, country]) => country),
    );
  const [code, country] = first;
  const named = [country.name, country.region, country.subregion].find(
    (each) => each.toLowerCase() === wanted,
  );
  const isCode = code.toLowerCase() === wanted;
  return {
    name: named ?? country.name,
    codes: new Set(isCode || country.name.toLowerCase() === wanted ? [code] : held.map(([each]) => each)),
  };
}

function unknownRegion(text: string, countries: readonly Country[]): QuestionError {
  const known = new Set(countries.flatMap(({ name, region, subregion }) => [region, subregion, name]));
  return new QuestionError(
    "bad-question",
    "unknown-region",
    `No region or country is called '${text}' here.${nearestHint(text, known)}`,
  );
}

export function placesIn({ codes }: Region, { entities }: Snapshot): (id: string) => boolean {
  return (id) => {
    const entity = entities.get(id);
    return entity?.type === "polity" && entity.country !== undefined && codes.has(entity.country);
  };
}

function among(graph: Graph, takes: (id: string) => boolean): Graph {
  return inducedGraph(
    graph,
    graph.nodes.flatMap((id, number) => (takes(id) ? [number] : [])),
  );
}

function around(graph: Graph, { id, name }: Polity, steps: number): Graph {
  const number = graph.index.get(id);
  if (number === undefined)
    throw new QuestionError(
      "not-found",
      "no-ties",
      `No tie of ${name} in this slice is in force on that day.`,
    );
  return neighbourhood(graph, number, steps);
}

interface NamedParts {
  readonly source: Source | undefined;
  readonly network: Body | undefined;
  readonly city: Polity | undefined;
  readonly region: Region | undefined;
}

function wordsOf({ form, theme, steps = 1 }: Slice, { source, network, city, region }: NamedParts): string {
  const kinds = form ? `${form.join(" and ")} ties` : "ties";
  return [
    `${kinds} in force`,
    ...(source ? [`as '${source.title}' alone tells them`] : []),
    ...(theme ? [`linked to ${theme.join(" or ")}`] : []),
    ...(network ? [`among members of ${network.name}`] : []),
    ...(region ? [`within ${region.name}`] : []),
    ...(city ? [`within ${steps === 1 ? "one tie" : `${steps} ties`} of ${city.name}`] : []),
  ].join(" ");
}
