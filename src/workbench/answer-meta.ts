import type { MetaReply } from "../contract/replies.ts";
import type { Counts, Meta } from "../store/store.ts";
import { CODE_VERSION } from "./code-version.ts";

/** What the ledger holds and which editions of code and data it is. */
export function answerMeta(
  { dataVersion, dataDate, readOnly }: Meta,
  counts: Counts,
  openNames: number,
): MetaReply {
  const { claims, claimsByKind, claimsByOrigin, entities, sources } = counts;
  return {
    version: CODE_VERSION,
    dataVersion: dataVersion ?? "none",
    dataDate: dataDate ?? "not given",
    claims,
    claimsByKind: { ...claimsByKind },
    ownClaims: claimsByOrigin.user,
    openNames,
    entities,
    sources,
    readOnly,
    licence: "Data: CC BY 4.0; places: GeoNames, CC BY 4.0; code: MIT",
  };
}
