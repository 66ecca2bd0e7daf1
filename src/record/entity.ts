import * as z from "zod";
import { BodyId, EntityId, PolityId } from "./id.ts";
import { Interval } from "./interval.ts";
import { BODY_SCOPES, BODY_SORTS, ORGANISATION_SORTS } from "./vocabulary.ts";

const named = {
  name: z.string().min(1),
  /** Other names that find it: acronyms, exonyms, old names, the local name. */
  aliases: z.array(z.string().min(1)).optional(),
  note: z.string().optional(),
};

/** A city, a region (province, federal state, county, metropolitan government) or a state. */
export const Polity = z.strictObject({
  type: z.literal("polity"),
  id: PolityId,
  level: z.enum(["city", "region", "state"]),
  ...named,
  /** ISO 3166-1 alpha-2, the code the source gave where the status is contested; absent where only an id is known. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** The polity it lies in. */
  within: PolityId.optional(),
  /** Degrees, WGS 84. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** Inhabitants by GeoNames, boundary not said: for size classes only, never for a per-head figure. */
  gazetteerPopulation: z.number().int().positive().optional(),
});
export type Polity = z.infer<typeof Polity>;

/** What polities join or meet in: a city network, a bloc of states, a platform. */
export const Body = z.strictObject({
  type: z.literal("body"),
  id: BodyId,
  sort: z.enum(BODY_SORTS),
  scope: z.enum(BODY_SCOPES).optional(),
  ...named,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  parent: BodyId.optional(),
  website: z.url().optional(),
});
export type Body = z.infer<typeof Body>;

const Organisation = z.strictObject({
  type: z.literal("organisation"),
  id: EntityId,
  sort: z.enum(ORGANISATION_SORTS),
  ...named,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

/** A holder of an office and nothing more: the office, party and dates are claims of kind 'office'. */
const Person = z.strictObject({ type: z.literal("person"), id: EntityId, ...named });

const Plain = z.strictObject({
  type: z.enum(["document", "event", "programme", "strategy", "practice", "theme"]),
  id: EntityId,
  ...named,
  when: Interval.optional(),
});

/** An idea, or a class such as 'cities in general', whose claims never flow to its members. */
const Concept = z.strictObject({
  type: z.literal("concept"),
  id: EntityId,
  sort: z.enum(["idea", "class", "place", "metric"]),
  ...named,
  /** Who belongs to a class, where a rule can be written. */
  rule: z.string().optional(),
});

/** The episodes and outcomes of one story; counts and shares are of affairs. */
const Affair = z.strictObject({ type: z.literal("affair"), id: EntityId, ...named });

export const Entity = z
  .discriminatedUnion("type", [Polity, Body, Organisation, Person, Plain, Concept, Affair])
  .meta({ id: "Entity" });
export type Entity = z.infer<typeof Entity>;
