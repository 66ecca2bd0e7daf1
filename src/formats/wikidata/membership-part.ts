import type { Says } from "../../record/says.ts";
import type { Statement } from "./item.ts";
import type { Known } from "./place-facts.ts";
import { PROPERTY } from "./properties.ts";

type Part = Pick<Extract<Says, { kind: "membership" }>, "grade" | "roles">;

/**
 * Grade and role of a member, where Wikidata names the role in English and the word is one of these. Without a role
 * no grade is given: 'member of' alone does not say which.
 */
export function membershipPart({ qualifiers }: Statement, known: Known): Part {
  const names = [PROPERTY.objectRole, PROPERTY.subjectRole]
    .flatMap((property) => qualifiers[property] ?? [])
    .flatMap((snak) => (snak.is === "value" && snak.value.kind === "item" ? [snak.value.id] : []))
    .flatMap((id) => known.facts(id)?.name?.toLowerCase() ?? []);
  const roles = ROLES.filter(([words]) => names.some((name) => words.test(name))).map(([, role]) => role);
  const [grade] = GRADES.filter(([words]) => names.some((name) => words.test(name))).map(([, each]) => each);
  return { ...(grade !== undefined && { grade }), ...(roles.length > 0 && { roles }) };
}

const ROLES = [
  [/\bfounding member\b|\bfounder\b|\bco-?founder\b/, "founder"],
  [/^(chair|chairperson|chairman|president|presidency)\b/, "chair"],
  [/\bvice[- ](chair|president)/, "vice-chair"],
] as const;

const GRADES = [
  [/\bobserver\b|\bassociate(d)?\b|\baffiliate(d)?\b|\bpartner\b/, 1],
  [/\bfull member\b/, 2],
  [/\b(executive|steering) (committee|board)\b|\bboard of directors\b/, 3],
] as const;
