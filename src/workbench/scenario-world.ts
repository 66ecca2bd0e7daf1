import { because } from "../assessments/because.ts";
import { pairsUndated, tieClaimsInForce } from "../assessments/ties-in-force.ts";
import { type Edge, type Edges, edgesOf, keyOf, seat, tie } from "../scenarios/edge.ts";
import type { LedgerView } from "./ledger-view.ts";

/** The ties and memberships in force on the view's day, each with its claims: what scenarios are made on. */
export function scenarioWorld(view: LedgerView): Edges {
  return edgesOf(edgesInForce(view));
}

/** How many pairs are without a tie in that world only because no source dates the beginning of theirs. */
export function tiesLeftOut(world: Edges, { snapshot, day }: LedgerView): number {
  const left = new Set<string>();
  for (const [one, other] of pairsUndated(snapshot, day)) {
    const key = keyOf(tie(one, other));
    if (one !== other && !world.has(key)) left.add(key);
  }
  return left.size;
}

function* edgesInForce({ snapshot, day, view }: LedgerView): Generator<Edge> {
  for (const { between, because: claims } of tieClaimsInForce(snapshot, day))
    if (between[0] !== between[1]) yield tie(...between, claims);
  for (const seats of view().seats.values())
    for (const fact of seats)
      if (snapshot.entities.get(fact.says.member)?.type === "polity")
        yield seat(fact.says.member, fact.says.body, because(fact));
}
