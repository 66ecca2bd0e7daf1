import type { TieLine } from "../../assessments/tie-portfolio.ts";
import { label } from "../listed.ts";

const GROUPS: Readonly<Record<TieLine["evidence"], string>> = {
  "both sides": "Listed by both municipalities",
  "this side": "On this city’s word only",
  "partner's side": "On the partner’s word only",
  "third party": "By the press or a third party",
};

/** Under which heading a tie stands: by who says that it exists, and apart where it is not in force. */
export function evidenceGroup({ inForce, evidence }: TieLine): string {
  return inForce ? GROUPS[evidence] : "Not in force";
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
