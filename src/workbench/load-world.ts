import type { Country, World } from "../assessments/world.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import type { Polity } from "../record/entity.ts";
import type { Day } from "../record/partial-date.ts";
import { peerPoolOf } from "./peer-pool.ts";
import type { StoreReads } from "./published-store.ts";
import type { Snapshot } from "./snapshot.ts";
import { type DayView, populationsOnFile } from "./standing-of-day.ts";

export interface Asked {
  day: Day;
  recordedUntil?: string | undefined;
}

/** Everything an assessment of a city is made from: its claims, and those of the affairs it takes part in. */
export async function loadWorld(
  store: StoreReads,
  city: Polity,
  { day, recordedUntil }: Asked,
  snapshot: Snapshot,
  view: DayView,
  countries: ReadonlyMap<string, Country>,
): Promise<World> {
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const own = await store.claims({ about: [city.id], live: true, ...known });
  const affairs = [...new Set(own.flatMap(affairOf))];
  const told = affairs.length > 0 ? await store.claims({ about: affairs, live: true, ...known }) : [];
  const claims = new Map([...own, ...told].map((claim) => [claim.id, claim]));
  const entities = snapshot.entities.has(city.id)
    ? snapshot.entities
    : new Map([...snapshot.entities, [city.id, city] as const]);
  return {
    city,
    day,
    // What had not begun by the day is not of that day, in any part of the page.
    facts: resolve([...claims.values()], snapshot.sources).filter((fact) => hasBegun(fact, day)),
    entities,
    sources: snapshot.sources,
    countries,
    rosters: view.rosters,
    bodyEnds: snapshot.bodyEnds,
    standing: view.standing,
    peerPool: peerPoolOf(view.standing.population, snapshot.entities, countries),
  };
}

/** Beside each other cities are also held against the inhabitants that sources give of all cities. */
export async function withPopulations(
  worlds: readonly World[],
  { snapshot, day }: { snapshot: Snapshot; day: Day },
): Promise<World[]> {
  const onFile = populationsOnFile(await snapshot.populations(), day);
  return worlds.map((world) => ({ ...world, standing: { ...world.standing, onFile } }));
}

function affairOf({ says }: Claim): string[] {
  return "affair" in says && says.affair ? [says.affair] : [];
}
