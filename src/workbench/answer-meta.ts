import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MetaReply } from "../contract/replies.ts";
import type { Counts, Meta } from "../store/store.ts";
import { bundledFolder } from "./data-folder.ts";

/** What the ledger holds and which editions of code and data it is. */
export function answerMeta({ dataVersion, dataDate, readOnly }: Meta, counts: Counts): MetaReply {
  const { claims, claimsByKind, claimsByOrigin, entities, sources } = counts;
  return {
    version: codeVersion(),
    dataVersion: dataVersion ?? "none",
    dataDate: dataDate ?? "not given",
    claims,
    claimsByKind: { ...claimsByKind },
    ownClaims: claimsByOrigin.user,
    entities,
    sources,
    readOnly,
    licence: "Data: CC BY 4.0; places: GeoNames, CC BY 4.0; code: MIT",
  };
}

function codeVersion(): string {
  const { version } = JSON.parse(readFileSync(join(bundledFolder(), "..", "package.json"), "utf8"));
  return String(version);
}
