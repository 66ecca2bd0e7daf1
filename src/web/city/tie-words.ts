import type { TieLine } from "../../assessments/tie-portfolio.ts";
import { EVIDENCE_HEADINGS, NOT_IN_FORCE } from "../../wording/evidence-headings.ts";
import { label } from "../listed.ts";

/** Under which heading a tie stands: by who says that it exists, and apart where it is not in force. */
export function evidenceGroup({ inForce, evidence }: TieLine): string {
  return inForce ? EVIDENCE_HEADINGS[evidence] : NOT_IN_FORCE;
}

/** Whether it stands on the day, as far as sources say. */
export function stateWords({ state, holds, inForce }: TieLine): string {
  const stated =
    state && state !== "not-stated" && state !== "in-force" ? label("tie-state", state) : undefined;
  if (stated) return stated;
  if (holds === "no") return "ended";
  if (!inForce) return holds === "possible" ? "possible, dates leave it open" : "not in force";
  return holds === "open" ? "in force, no end given" : "in force";
}
