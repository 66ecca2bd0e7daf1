import type { Bench } from "../assessments/network-company.ts";
import { type NetworkProfile, networkProfile } from "../assessments/network-profile.ts";
import { roster } from "../assessments/roster.ts";
import type { Country } from "../assessments/world.ts";
import { factsOf } from "../ledger/fact.ts";
import { resolve } from "../ledger/resolve.ts";
import { bodyNamed } from "./body-named.ts";
import type { Places } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { isMember } from "./rosters-of-day.ts";
import { regionNamed } from "./tie-slice.ts";

/** A network among networks, on one day. */
export async function answerNetworkProfile(
  { id, region }: { id: string; region?: string | undefined },
  ledger: LedgerView,
  places: Places,
  countries: ReadonlyMap<string, Country>,
): Promise<NetworkProfile> {
  const { snapshot, day, recordedUntil, store } = ledger;
  const view = ledger.view();
  const { entities, bodyThemes, bodyEnds, sources } = snapshot;
  const within = region === undefined ? {} : { within: regionNamed(region, countries).codes };
  const { id: body } = bodyNamed(id, snapshot, places);
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const facts = resolve(await store.claims({ about: [body], live: true, ...known }), sources);
  const benchOf = (of: string): Bench => ({
    body: of,
    roster: view.rosters.get(of) ?? roster(0, undefined),
    seats: view.seats.get(of) ?? [],
  });
  return networkProfile({
    own: benchOf(body),
    day,
    memberships: factsOf(facts, "membership").filter(
      (seat) => seat.says.body === body && isMember(seat, snapshot),
    ),
    facts,
    others: [...view.seats.keys()].filter((of) => of !== body).map(benchOf),
    parts: [...entities.values()].flatMap((entity) =>
      entity.type === "body" && entity.parent === body ? [benchOf(entity.id)] : [],
    ),
    themes: bodyThemes,
    episodes: factsOf(await ledger.facts(["episode"]), "episode"),
    graph: () => view.given.graph,
    entities,
    countries,
    bodyEnds,
    ...within,
  });
}
