import { createHash } from "node:crypto";
import { QuestionError } from "../contract/error-body.ts";
import type { OwnClaim } from "../contract/replies.ts";
import { normaliseName } from "../gazetteer/normalise-name.ts";
import { Body, type Entity, Polity } from "../record/entity.ts";
import { BODY_SORTS } from "../record/vocabulary.ts";
import { entityNamed } from "./city-name.ts";
import { claimNotValid, validated } from "./claim-not-valid.ts";
import type { Desk } from "./write-claim.ts";

type Brought = Pick<OwnClaim, "newBody" | "bodySort" | "newPlace" | "country">;
type Asked = Partial<Brought> & { object?: string | null | undefined };

/** A claim may bring its other end with it, where that is on no file: the desk knows it from then on. */
export function withBrought<A extends Asked>(
  desk: Desk,
  asked: A,
): { desk: Desk; asked: Omit<A, keyof Brought> } {
  const { newBody, bodySort, newPlace, country, ...rest } = asked;
  if (newBody === undefined && newPlace === undefined) {
    if (bodySort ?? country) throw claimNotValid([STRAY]);
    return { desk, asked: rest };
  }
  if (rest.object || (newBody !== undefined && newPlace !== undefined)) throw claimNotValid([TWICE]);
  const made =
    newBody === undefined ? placeOf(desk, newPlace ?? "", country) : bodyOf(desk, newBody, bodySort);
  const entities = new Map([...desk.snapshot.entities, [made.id, made] as const]);
  return {
    desk: { ...desk, snapshot: { ...desk.snapshot, entities }, made },
    asked: { ...rest, object: made.id },
  };
}

const STRAY = {
  where: "newBody",
  why: "a sort of body or a country is of a new body or place; give newBody or newPlace too",
};
const TWICE = {
  where: "object",
  why: "the other end is given twice; give one of object, newBody and newPlace",
};

function bodyOf(desk: Desk, name: string, sort: Brought["bodySort"]): Body {
  unheldOrThrow(desk, "newBody", name, (held) => held.type !== "polity");
  if (sort === undefined)
    throw claimNotValid([
      { where: "bodySort", why: `say what sort of body '${name}' is: ${BODY_SORTS.join(", ")}` },
    ]);
  return validated(Body, { type: "body", id: freeId(desk, "net", name), sort, name, note: NOTE });
}

function placeOf(desk: Desk, name: string, country: string | undefined): Polity {
  unheldOrThrow(desk, "newPlace", name, (held) => held.type === "polity");
  const where = country?.toUpperCase();
  if (where === undefined || !/^[A-Z]{2}$/.test(where))
    throw claimNotValid([
      { where: "country", why: `say in which country '${name}' lies: a code such as DE` },
    ]);
  const id = freeId(desk, "x", name);
  return validated(Polity, { type: "polity", id, level: "city", name, country: where, note: NOTE });
}

const NOTE = "added by the reader of this ledger";

/** What is on file already, or may be, is named and not made anew. */
function unheldOrThrow(
  { snapshot, places }: Desk,
  where: string,
  name: string,
  isMeant: (held: Entity) => boolean,
): void {
  try {
    const held = entityNamed(name, snapshot, places);
    if (!isMeant(held)) return;
    const why = `${held.name} is on file (${held.id}); give that as the object`;
    throw claimNotValid([{ where, why }]);
  } catch (error) {
    if (!(error instanceof QuestionError) || error.failure !== "not-found") throw error;
  }
}

function freeId({ snapshot: { entities } }: Desk, prefix: string, name: string): string {
  const plain = normaliseName(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const digest = createHash("sha1").update(name).digest("hex").slice(0, 6);
  const id = `${prefix}:${plain || digest}`;
  return entities.has(id) ? `${id}-${digest}` : id;
}
