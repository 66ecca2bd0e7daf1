import { because } from "../assessments/because.ts";
import { tieClaimsInForce } from "../assessments/ties-in-force.ts";
import { type Edge, type Edges, edgesOf, seat, tie } from "../scenarios/edge.ts";
import type { LedgerView } from "./ledger-view.ts";

/** The ties and memberships in force on the view's day, each with its claims: what scenarios are made on. */
export function scenarioWorld(view: LedgerView): Edges {
  return edgesOf(edgesInForce(view));
}

function* edgesInForce({ snapshot, day, view }: LedgerView): Generator<Edge> {
  for (const { between, because: claims } of tieClaimsInForce(snapshot, day))
    if (between[0] !== between[1]) yield tie(...between, claims);
  for (const seats of view().seats.values())
    for (const fact of seats)
      if (snapshot.entities.get(fact.says.member)?.type === "polity")
        yield seat(fact.says.member, fact.says.body, because(fact));
}
