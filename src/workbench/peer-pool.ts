import type { Entities } from "../assessments/because.ts";
import { bySize, type PeerCity } from "../assessments/matched-peers.ts";
import { peerCity } from "../assessments/peer-set.ts";
import type { Country } from "../assessments/world.ts";

type Populations = ReadonlyMap<string, number>;
type Countries = ReadonlyMap<string, Country>;

/** The cities of known size as they are matched, in ascending order of size. */
export function peerPoolOf(
  population: Populations,
  entities: Entities,
  countries: Countries,
): readonly PeerCity[] {
  const held = kept.get(population);
  if (held) return held;
  const pool = bySize([...population.keys()].flatMap((id) => peerCity(entities.get(id), countries) ?? []));
  kept.set(population, pool);
  return pool;
}

/** Made once for all assessments of a day, and forgotten with the day's table of sizes. */
const kept = new WeakMap<Populations, readonly PeerCity[]>();
