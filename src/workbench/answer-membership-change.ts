import { type MembershipChange, membershipChange } from "../assessments/membership-change.ts";
import type { Bench } from "../assessments/network-company.ts";
import { roster } from "../assessments/roster.ts";
import { QuestionError } from "../contract/error-body.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Body, Polity } from "../record/entity.ts";
import { firstDay } from "../record/partial-date.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";

export interface ChangeAsked {
  readonly change: MembershipChange["change"];
  readonly network: string;
  readonly city: string;
}

/** What joining or leaving a network would mean for a city, on the seats of the day. */
export async function answerMembershipChange(
  asked: ChangeAsked,
  ledger: LedgerView,
  places: Places,
): Promise<MembershipChange> {
  const { snapshot, recordedUntil, store } = ledger;
  const view = ledger.view();
  const body = bodyNamed(asked.network, snapshot, places);
  const city = polityNamed(asked.city, snapshot, places);
  const benchOf = (of: string): Bench => ({
    body: of,
    roster: view.rosters.get(of) ?? roster(0, undefined),
    seats: view.seats.get(of) ?? [],
  });
  const sitsIn = ({ seats }: Bench): boolean => seats.some(({ says }) => says.member === city.id);
  const network = benchOf(body.id);
  refuseEmpty(asked.change, { body, city, sits: sitsIn(network) }, ledger);
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const { entities } = snapshot;
  return membershipChange({
    change: asked.change,
    city: city.id,
    network,
    present: [...view.seats.keys()]
      .filter((of) => of !== body.id)
      .map(benchOf)
      .filter(sitsIn),
    facts: resolve(await store.claims({ about: [body.id], live: true, ...known }), snapshot.sources),
    graph: view.given.graph,
    themes: snapshot.bodyThemes,
    entities: entities.has(city.id) ? entities : new Map([...entities, [city.id, city]]),
    bodyEnds: snapshot.bodyEnds,
  });
}

/** Who is in cannot join, who is not cannot leave, and what has ended takes nobody. */
function refuseEmpty(
  change: ChangeAsked["change"],
  { body, city, sits }: { body: Body; city: Polity; sits: boolean },
  { snapshot, day }: LedgerView,
): void {
  const refused = (code: string, message: string): QuestionError =>
    new QuestionError("refused", code, message);
  const end = snapshot.bodyEnds.get(body.id)?.on.date;
  if (end !== undefined && firstDay(end) <= day)
    throw refused("network-ended", `${body.name} ended in ${end}; ask of an earlier day with as-of.`);
  if (change === "join" && sits)
    throw refused(
      "already-member",
      `${city.name} sits in ${body.name} already; hansa networks leave tells what it would lose.`,
    );
  if (change === "leave" && !sits)
    throw refused(
      "no-member",
      `No seat of ${city.name} in ${body.name} stands on ${day}; hansa networks join tells what it would gain.`,
    );
}
