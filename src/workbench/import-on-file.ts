import { editDistance } from "../gazetteer/edit-distance.ts";
import { normaliseName } from "../gazetteer/normalise-name.ts";
import type { Entity } from "../record/entity.ts";
import type { EntityId } from "../record/id.ts";
import type { Named } from "../record/named.ts";

type Held = Pick<Entity, "id" | "type" | "name"> & { readonly country?: string };

/** What the ledger had on file when an import began, by id and by name. */
export class OnFile {
  readonly #ids = new Set<EntityId>();
  readonly #places = new Map<string, Held[]>();
  readonly #bodies = new Map<string, Held[]>();

  /** `brought`: what the import itself brought before it was cut off, which it goes on without. */
  constructor(entities: readonly Entity[], brought: ReadonlySet<EntityId>) {
    for (const entity of entities) {
      this.#ids.add(entity.id);
      if (brought.has(entity.id)) continue;
      // Places that the gazetteer knows are found there.
      if (entity.type === "polity" && entity.id.startsWith("x:")) enter(this.#places, entity);
      if (entity.type === "body" || entity.type === "organisation") enter(this.#bodies, entity);
    }
  }

  has(id: EntityId): boolean {
    return this.#ids.has(id);
  }

  /** Places of that name which the gazetteer does not know, in a country or anywhere. */
  places({ name, otherNames = [] }: Named, country: string | undefined): Held[] {
    const found = [name, ...otherNames].flatMap((each) => this.#places.get(normaliseName(each)) ?? []);
    return unique(found).filter((held) => country === undefined || held.country === country);
  }

  /** Bodies and organisations that bear one of the names, those of the type that is named first. */
  bearers({ type, name, otherNames = [] }: Named): Held[] {
    const found = [name, ...otherNames].flatMap(forms).flatMap((form) => this.#bodies.get(form) ?? []);
    const all = unique(found);
    const ofType = all.filter((held) => held.type === type);
    return ofType.length > 0 ? ofType : all;
  }

  /** Bodies and organisations whose name is nearly that: a slip, or a longer or shorter form of it. */
  nearly({ name }: Named): Held[] {
    const wanted = normaliseName(name);
    const found = [...this.#bodies].flatMap(([known, held]) => (isNear(wanted, known) ? held : []));
    return unique(found).slice(0, MOST);
  }
}

const MOST = 8;

function enter(index: Map<string, Held[]>, { id, type, name, ...rest }: Entity): void {
  const country = "country" in rest ? rest.country : undefined;
  const held = { id, type, name, ...(country && { country }) };
  for (const key of new Set([name, ...(rest.aliases ?? [])].map(normaliseName)))
    index.set(key, [...(index.get(key) ?? []), held]);
}

/** "Local Governments for Sustainability (ICLEI)" is found by each of its two names. */
function forms(name: string): string[] {
  const { before = "", inside = "" } =
    /^(?<before>[^()]+)\((?<inside>[^()]+)\)\s*$/u.exec(name)?.groups ?? {};
  return [...new Set([name, before, inside].map(normaliseName))].filter((form) => form !== "");
}

/** Two letters wrong in a long name are a slip; in a short one they make another name. */
function isNear(wanted: string, known: string): boolean {
  const most = wanted.length >= 12 ? 2 : wanted.length >= 7 ? 1 : 0;
  if (most > 0 && editDistance(wanted, known, most) !== undefined) return true;
  const [shorter, longer] = wanted.length < known.length ? [wanted, known] : [known, wanted];
  return shorter.length >= 5 && ` ${longer} `.includes(` ${shorter} `);
}

function unique(held: readonly Held[]): Held[] {
  return [...new Map(held.map((each) => [each.id, each])).values()];
}
