import { QuestionError } from "../contract/error-body.ts";
import type { Store } from "../store/store.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { ExportAsked, Exported } from "./export-asked.ts";
import { exportLedger } from "./export-ledger.ts";
import type { PartAsked } from "./export-slice.ts";
import type { LedgerView } from "./ledger-view.ts";

/** Writes the part of the ledger whose city or network is named, as a view of the ledger shows it. */
export function exportNamed(
  store: Store,
  asked: ExportAsked,
  view: Pick<LedgerView, "snapshot" | "recordedUntil">,
  places: Places,
): Promise<Exported> {
  return exportLedger(store, asked, partOf(asked, view, places), view.snapshot);
}

function partOf(
  { city, network, steps = 1, asOf }: ExportAsked,
  { snapshot, recordedUntil }: Pick<LedgerView, "snapshot" | "recordedUntil">,
  places: Places,
): PartAsked {
  if (city !== undefined && network !== undefined)
    throw new QuestionError("bad-question", "city-or-network", "Give --city or --network, not both.");
  const meant = city === undefined ? undefined : polityNamed(city, snapshot, places);
  if (meant && !snapshot.entities.has(meant.id))
    throw new QuestionError(
      "not-found",
      "nothing-on-file",
      `Nothing on ${meant.name} (${meant.id}) is on file here, so there is nothing to export.`,
    );
  return {
    steps,
    ...(meant && { city: meant.id }),
    ...(network !== undefined && { network: bodyNamed(network, snapshot, places).id }),
    ...(asOf !== undefined && { day: asOf }),
    ...(recordedUntil !== undefined && { recordedUntil }),
  };
}
