import type { Country } from "../assessments/world.ts";
import { atlasColumns } from "../atlas/atlas-columns.ts";
import type { MapReply } from "../contract/map-question.ts";
import { factsOf } from "../ledger/fact.ts";
import type { LedgerView } from "./ledger-view.ts";

/** All ties and memberships on file as columns, of every day at once. */
export async function answerMap(
  countries: ReadonlyMap<string, Country>,
  { snapshot, day, facts }: LedgerView,
): Promise<MapReply> {
  const ties = factsOf(await facts(["tie"]), "tie");
  const memberships = factsOf(await facts(["membership"]), "membership");
  return { today: day, ...atlasColumns({ ...snapshot, ties, memberships, countries }) };
}
