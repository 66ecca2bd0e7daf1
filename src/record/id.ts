import * as z from "zod";

const slug = "[a-z0-9][a-z0-9.-]*";

/**
 * A city `gn:3369157` (GeoNames), a region `iso:ZA-GT`, a state `iso:ZA` (ISO 3166), or `x:slug` for one that has
 * neither; a region that only GeoNames has is `gn:`, too.
 */
export const PolityId = z
  .string()
  .regex(new RegExp(`^(gn:\\d+|iso:[A-Z]{2}(-[A-Z0-9]{1,3})?|x:${slug})$`), "give gn:ID, iso:CC or x:slug")
  .meta({ id: "PolityId" });
export type PolityId = z.infer<typeof PolityId>;

/** A body that polities join or meet in: `net:c40`. */
export const BodyId = z
  .string()
  .regex(new RegExp(`^net:${slug}$`), "give net:slug")
  .meta({ id: "BodyId" });
export type BodyId = z.infer<typeof BodyId>;

/** The prefixes of everything a claim can speak of besides polities and bodies. */
export const ENTITY_PREFIXES = {
  organisation: "org",
  person: "person",
  document: "doc",
  event: "event",
  programme: "prog",
  strategy: "strategy",
  practice: "practice",
  concept: "concept",
  theme: "theme",
  affair: "affair",
} as const;

const OtherId = z
  .string()
  .regex(new RegExp(`^(${Object.values(ENTITY_PREFIXES).join("|")}):${slug}$`), "give PREFIX:slug");

/** Anything a claim speaks of. */
export const EntityId = z.union([PolityId, BodyId, OtherId]).meta({ id: "EntityId" });
export type EntityId = z.infer<typeof EntityId>;

/** A work that says something, `src:slug`. */
export const SourceId = z
  .string()
  .regex(new RegExp(`^src:${slug}$`), "give src:slug")
  .meta({ id: "SourceId" });
export type SourceId = z.infer<typeof SourceId>;

/** A bundled claim is FILE:ROW (`beukman:C001`, `more-ties:17`), a user's a UUIDv7; ids never change. */
export const ClaimId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9:._/#-]*$/, "give a claim id such as beukman:C001")
  .meta({ id: "ClaimId" });
export type ClaimId = z.infer<typeof ClaimId>;
