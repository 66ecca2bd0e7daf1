import type { Statement } from "./item.ts";
import type { Known } from "./place-facts.ts";
import { PROPERTY } from "./properties.ts";

/** What a statement says beside the claim: its rank, why it ended, when its references were looked at, the rest. */
export function statementNote(
  { rank, qualifiers }: Statement,
  retrieved: readonly string[],
  known: Known,
): string | undefined {
  const rest = Object.keys(qualifiers).filter((property) => !TAKEN.has(property));
  const causes = itemNames(qualifiers, PROPERTY.endCause, known);
  const roles = [PROPERTY.objectRole, PROPERTY.subjectRole].flatMap((role) =>
    itemNames(qualifiers, role, known),
  );
  const sentences = [
    rank === "preferred" ? "Wikidata ranks it first." : "",
    causes.length > 0 ? `End cause: ${causes.join(", ")}.` : "",
    roles.length > 0 ? `Role: ${roles.join(", ")}.` : "",
    retrieved.length > 0 ? `Reference retrieved ${retrieved.join(", ")}.` : "",
    rest.length > 0 ? `Also qualified by ${rest.join(", ")}.` : "",
  ].filter((each) => each !== "");
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

const TAKEN: ReadonlySet<string> = new Set([
  PROPERTY.start,
  PROPERTY.end,
  PROPERTY.pointInTime,
  PROPERTY.endCause,
  PROPERTY.objectRole,
  PROPERTY.subjectRole,
]);

/** By name where the entity came along, and by id in any case. */
function itemNames(qualifiers: Statement["qualifiers"], property: string, known: Known): string[] {
  return (qualifiers[property] ?? []).map((snak) => {
    if (snak.is !== "value" || snak.value.kind !== "item") return "not known";
    const { id } = snak.value;
    const name = known.facts(id)?.name;
    return name === undefined ? id : `${name} (${id})`;
  });
}
