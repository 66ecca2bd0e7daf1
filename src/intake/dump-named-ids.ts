import type { Gleaned } from "../formats/wikidata/gleaned.ts";
import type { Statement } from "../formats/wikidata/item.ts";
import { PROPERTY } from "../formats/wikidata/properties.ts";

/** Entities that statements name, as twin, body, role or cause, and whose own lines have not come yet. */
export class NamedIds {
  readonly #met = new Set<string>();
  readonly #missing = new Set<string>();

  get missing(): number {
    return this.#missing.size;
  }

  isMissing(id: string): boolean {
    return this.#missing.has(id);
  }

  meet({ facts, twinned, memberOf }: Gleaned): void {
    this.#met.add(facts.id);
    this.#missing.delete(facts.id);
    for (const id of [...twinned, ...memberOf].flatMap(idsIn)) if (!this.#met.has(id)) this.#missing.add(id);
  }
}

function idsIn({ main, qualifiers }: Statement): string[] {
  const beside = [PROPERTY.objectRole, PROPERTY.subjectRole, PROPERTY.endCause];
  const snaks = [main, ...beside.flatMap((property) => qualifiers[property] ?? [])];
  return snaks.flatMap((snak) => (snak.is === "value" && snak.value.kind === "item" ? [snak.value.id] : []));
}

const HEAD = 200;

/** The id of the entity whose line begins here: it stands among the first things said. */
export function idAtHead(bytes: Buffer, start = 0): string | undefined {
  return /"id":"(Q\d+)"/.exec(bytes.toString("latin1", start, start + HEAD))?.[1];
}
