import type { Statement } from "./item.ts";
import { PROPERTY } from "./properties.ts";

export type Target =
  | { readonly is: "item"; readonly id: string }
  | { readonly is: "none" }
  | { readonly is: "passed over" | "unreadable"; readonly why: string };

/** Whom a statement names; or why it is no claim, by Wikidata's own word or because it cannot be read. */
export function targetOf(
  { rank, main, qualifiers }: Statement,
  subject: { readonly id: string; readonly twinned: readonly Statement[] },
  property: string,
): Target {
  if (rank === "deprecated")
    return passedOver(`Wikidata marks it as deprecated${reason(qualifiers)}: not brought in.`);
  if (main.is === "unreadable") return { is: "unreadable", why: `Its value cannot be read: ${main.why}.` };
  if (main.is === "unknown") return passedOver("Wikidata says that there is one, and not which: no claim.");
  if (main.is === "none") return noneOf(qualifiers, subject.twinned, property);
  if (main.value.kind !== "item" || !/^Q\d+$/.test(main.value.id))
    return { is: "unreadable", why: "Its value is no entity with a Q-id." };
  if (main.value.id === subject.id) return passedOver("It names itself: no claim.");
  return { is: "item", id: main.value.id };
}

/** 'No value' tells of today where no other statement names a twin and no end says that it was so once. */
function noneOf(
  qualifiers: Statement["qualifiers"],
  twinned: readonly Statement[],
  property: string,
): Target {
  if (property !== PROPERTY.twinned) return passedOver("Wikidata says that it is in no body: no claim.");
  const others = twinned.some(({ rank, main }) => rank !== "deprecated" && main.is !== "none");
  if (!others && qualifiers[PROPERTY.end] === undefined) return { is: "none" };
  return passedOver("It says that there is none, once or beside others that name one: no claim.");
}

function passedOver(why: string): Target {
  return { is: "passed over", why };
}

const DEPRECATED_FOR = "P2241";

function reason(qualifiers: Statement["qualifiers"]): string {
  const [why] = qualifiers[DEPRECATED_FOR] ?? [];
  return why?.is === "value" && why.value.kind === "item" ? ` (for ${why.value.id})` : "";
}
