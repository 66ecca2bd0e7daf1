import * as z from "zod";
import { type GraphEvent, GraphFileError } from "./graph-file.ts";

const Id = z.union([z.string(), z.number()]).transform(String);
const Position = z.array(z.number()).min(2);
const Geometry = z.object({ type: z.string(), coordinates: z.unknown().optional() });
const Feature = z.object({
  type: z.literal("Feature"),
  id: Id.optional(),
  geometry: Geometry.nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
const Whole = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  hansa: z.object({ creator: z.string() }).optional(),
});

/**
 * What a GeoJSON text tells: points are nodes, lines are edges between the ends that their properties name
 * (`source`, `target`), else between their own first and last positions, whose degrees are cells.
 */
export function* geoJsonEvents(text: string): Generator<GraphEvent> {
  const parsed = Whole.safeParse(json(text));
  if (!parsed.success)
    throw new GraphFileError(
      "it is no FeatureCollection; a graph in GeoJSON has its places and lines in one",
    );
  const { features, hansa } = parsed.data;
  if (hansa) yield { maker: hansa.creator };
  for (const [at, feature] of features.entries()) yield featureEvent(feature, at);
}

function featureEvent(given: unknown, at: number): GraphEvent {
  const where = `feature ${at + 1}`;
  const parsed = Feature.safeParse(given);
  if (!parsed.success) return { where, misread: "it is no Feature" };
  const { id = String(at + 1), geometry, properties } = parsed.data;
  const cells = cellsOf(properties ?? {});
  const [source, target] = [cells.get("source"), cells.get("target")];
  const ends = endsOf(geometry ?? undefined);
  if (geometry?.type === "Point" || (!geometry && !(source && target))) {
    const [point] = ends;
    if (point) put(cells, "", point);
    return { node: cells.get("id") ?? id, cells };
  }
  const [first, last] = [ends[0], ends.at(-1)];
  if (first && last && ends.length > 1) {
    put(cells, "start.", first);
    put(cells, "end.", last);
  }
  if (geometry && !/^(Multi)?LineString$/.test(geometry.type))
    return { where, misread: `a ${geometry.type}; points are read as places and lines as ties` };
  return { edge: id, source: source ?? `${id} start`, target: target ?? `${id} end`, cells };
}

/** A value as a cell of text; lists and records as JSON. */
function cellsOf(properties: Readonly<Record<string, unknown>>): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === "") continue;
    cells.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  return cells;
}

function put(cells: Map<string, string>, end: string, [longitude, latitude]: readonly number[]): void {
  const set = (name: string, degrees: number | undefined): void => {
    if (degrees !== undefined && !cells.has(end + name)) cells.set(end + name, String(degrees));
  };
  set("longitude", longitude);
  set("latitude", latitude);
}

/** A point's position, or the first and last of a line. */
function endsOf(geometry: z.infer<typeof Geometry> | undefined): (readonly number[])[] {
  const flat = [geometry?.coordinates].flat(geometry?.type === "MultiLineString" ? 2 : 1);
  const single = geometry?.type === "Point" ? [geometry.coordinates] : flat;
  return single.flatMap((each) => {
    const position = Position.safeParse(each);
    return position.success ? [position.data] : [];
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GraphFileError(error instanceof Error ? error.message : "it is no JSON");
  }
}
