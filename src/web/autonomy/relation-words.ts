import type { Autonomy } from "../../assessments/autonomy.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

export type Relation = Autonomy["shares"][number]["relation"];

/** A relation as the list of codes has it, or that sources tell of several. */
export function relationWords(relation: Relation): string {
  return relation === "mixed" ? t("city.mixed") : label("state-relation", relation);
}
