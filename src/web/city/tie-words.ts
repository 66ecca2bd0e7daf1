import type { TieLine } from "../../assessments/tie-portfolio.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

/** Under which heading a tie stands: by who says that it exists, and apart where it is not in force. */
export function evidenceGroup({ inForce, evidence }: TieLine): string {
  return label("tie-group", inForce ? evidence : "not in force");
}

/** Whether it stands on the day, as far as sources say. */
export function stateWords({ state, holds, inForce }: TieLine): string {
  const stated =
    state && state !== "not-stated" && state !== "in-force" ? label("tie-state", state) : undefined;
  if (stated) return stated;
  if (holds === "no") return t("city.ended");
  if (!inForce) return holds === "possible" ? t("city.possibleDatesLeaveItOpen") : t("city.notInForce");
  return holds === "open" ? t("city.inForceNoEndGiven") : t("city.inForce");
}
