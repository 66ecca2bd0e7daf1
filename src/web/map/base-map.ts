import type { GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fine from "world-atlas/countries-50m.json?url";
import coarse from "world-atlas/countries-110m.json?url";
import { CONTESTED_BORDERS } from "../../atlas/contested-borders.ts";
import { drawn } from "./pen.ts";
import type { Projection } from "./projection.ts";

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Land and borders in the units of a projection. */
export interface BaseMap {
  readonly sphere: Path2D;
  readonly land: Path2D;
  readonly borders: Path2D;
  /** Borders that some state disputes. */
  readonly contested: Path2D;
}

/** Shapes come when a map is first shown, the finer ones when it is first drawn large. */
const asked = new Map<string, Promise<World>>();

export async function baseMap(projection: Projection, detail: "coarse" | "fine"): Promise<BaseMap> {
  const world = await worldAt(detail === "fine" ? fine : coarse);
  const { land, countries } = world.objects;
  const { d3 } = projection;
  return {
    sphere: drawn(d3, { type: "Sphere" }),
    land: drawn(d3, feature(world, land)),
    borders: drawn(
      d3,
      mesh(world, countries, (one, other) => one !== other && !isContested(one, other)),
    ),
    contested: drawn(
      d3,
      mesh(world, countries, (one, other) => one !== other && isContested(one, other)),
    ),
  };
}

/** The shapes of the land, for what is drawn small. */
export async function coarseLand(): Promise<GeoPermissibleObjects> {
  const world = await worldAt(coarse);
  return feature(world, world.objects.land);
}

function worldAt(address: string): Promise<World> {
  const known = asked.get(address);
  if (known) return known;
  const world = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`The shapes of the world did not come: status ${response.status}.`);
    return (await response.json()) as World;
  });
  asked.set(address, world);
  world.catch(() => asked.delete(address));
  return world;
}

function isContested(
  one: { properties?: object | undefined },
  other: { properties?: object | undefined },
): boolean {
  return CONTESTED_BORDERS.has([nameOf(one), nameOf(other)].sort().join("|"));
}

function nameOf({ properties }: { properties?: object | undefined }): string {
  return properties && "name" in properties ? String(properties.name) : "";
}
