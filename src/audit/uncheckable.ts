import type { Claim } from "../record/claim.ts";
import { statement } from "../record/statement.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding } from "./verdict.ts";

/** Interpretations and causes: kinds of claim that no register, page or count can settle. */
const INTERPRETED: ReadonlySet<string> = new Set(["assertion", "factor", "competition"]);

/** Why no other source could settle a claim, where none could; a figure can be counted, of whomever it is. */
export function uncheckable(claim: Claim, { entities, source }: Evidence): Finding[] {
  const { says } = claim;
  if (INTERPRETED.has(says.kind)) return [{ rule: "interpretation", claims: [] }];
  const subject = statement(claim).subject ?? "";
  if (subject.replace(/^doc:/, "src:") === source.id) return [{ rule: "of-itself", claims: [] }];
  const entity = entities.get(subject);
  const isClass = entity?.type === "concept" && says.kind !== "observation";
  return isClass ? [{ rule: "of-a-class", claims: [] }] : [];
}
