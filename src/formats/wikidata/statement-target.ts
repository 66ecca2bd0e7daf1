import type { Statement } from "./item.ts";
import { PROPERTY } from "./properties.ts";

export type Target =
  | { readonly is: "item"; readonly id: string }
  | { readonly is: "none" }
  | { readonly is: "left out"; readonly why: string };

/** Whom a statement names, or why it is no claim. */
export function targetOf({ rank, main, qualifiers }: Statement, subject: string, property: string): Target {
  if (rank === "deprecated")
    return leftOut(`Wikidata marks it as deprecated${reason(qualifiers)}: not brought in.`);
  if (main.is === "unreadable") return leftOut(`Its value cannot be read: ${main.why}.`);
  if (main.is === "unknown") return leftOut("Wikidata says that there is one, and not which: no claim.");
  const twins = property === PROPERTY.twinned;
  if (main.is === "none")
    return twins ? { is: "none" } : leftOut("Wikidata says that it is in no body: no claim.");
  if (main.value.kind !== "item" || !/^Q\d+$/.test(main.value.id))
    return leftOut("Its value is no entity with a Q-id.");
  if (main.value.id === subject) return leftOut("It names itself: no claim.");
  return { is: "item", id: main.value.id };
}

function leftOut(why: string): Target {
  return { is: "left out", why };
}

const DEPRECATED_FOR = "P2241";

function reason(qualifiers: Statement["qualifiers"]): string {
  const [why] = qualifiers[DEPRECATED_FOR] ?? [];
  return why?.is === "value" && why.value.kind === "item" ? ` (for ${why.value.id})` : "";
}
