import * as z from "zod";
import { EntityId, PolityId } from "./id.ts";
import { Interval } from "./interval.ts";
import { PartialDate } from "./partial-date.ts";
import {
  ATTRIBUTIONS,
  BEGAN_BY,
  BOUNDARIES,
  CONTRIBUTIONS,
  DIMENSIONS,
  EPISODE_ACTS,
  EPISODE_MANNERS,
  FACTOR_ROLES,
  FACTORS,
  INFLUENCE_STEPS,
  INSTRUMENTS,
  LEGAL_FORMS,
  LEVELS,
  MEMBERSHIP_ROLES,
  OUTCOME_KINDS,
  PRACTICE_STAGES,
  REALISATIONS,
  SIGNATORY_LEVELS,
  STANDINGS,
  STATE_LEVELS,
  STATE_RELATIONS,
  THEMES,
  TIE_FORMS,
  TIE_STATES,
} from "./vocabulary.ts";

const Theme = z.enum(THEMES);
const Predicate = z.string().regex(/^[a-z][a-z0-9_]*$/, "write a predicate in lower_case_words");

/** A number with its unit as the source rounds it; `bound` keeps 'almost', 'over' and 'about'. */
export const Quantity = z
  .strictObject({
    value: z.number(),
    unit: z.string().min(1),
    bound: z.enum(["almost", "over", "about"]).optional(),
  })
  .meta({ id: "Quantity" });
export type Quantity = z.infer<typeof Quantity>;

/** A bilateral relation between two polities. */
export const Tie = z.strictObject({
  kind: z.literal("tie"),
  between: z
    .tuple([PolityId, PolityId])
    .refine(([one, other]) => one !== other, "a tie has two different ends"),
  form: z.enum(TIE_FORMS),
  state: z.enum(TIE_STATES).optional(),
  themes: z.array(Theme).optional(),
  /** Fields of work in the source's own words. */
  purpose: z.string().optional(),
  legalForm: z.enum(LEGAL_FORMS).optional(),
  signatory: z.enum(SIGNATORY_LEVELS).optional(),
  valid: Interval.optional(),
});

/** What can have members: a body, or an organisation or idea that a source speaks of as one. */
const Joined = EntityId.refine(
  (id) => /^(net|org|concept):/.test(id),
  "a membership is in a body: give net:slug, or the org: or concept: that the source names",
);

/** A polity, or another actor, in a body. Grade 0 attendee, 1 observer, 2 full, 3 steering; roles apart. */
export const Membership = z
  .strictObject({
    kind: z.literal("membership"),
    member: EntityId,
    body: Joined,
    grade: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).optional(),
    roles: z.array(z.enum(MEMBERSHIP_ROLES)).optional(),
    /** Which of several terms in the same body, counted from 1; absent where only one is known. */
    stint: z.number().int().positive().optional(),
    themes: z.array(Theme).optional(),
    valid: Interval.optional(),
  })
  .refine(({ member, body }) => member !== body, {
    path: ["body"],
    message: "no body is a member of itself",
  });

/** A dated interaction. `actor` is whose record it is; partners and others take part in their roles. */
export const Episode = z.strictObject({
  kind: z.literal("episode"),
  act: z.enum(EPISODE_ACTS),
  manner: z.enum(EPISODE_MANNERS).optional(),
  actor: EntityId,
  partners: z.array(EntityId).optional(),
  hosts: z.array(EntityId).optional(),
  others: z.array(EntityId).optional(),
  /** Taking part, as the source names them, where they are no entity of the ledger. */
  named: z.string().optional(),
  what: z.string().min(1),
  beganBy: z.enum(BEGAN_BY).optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  secondDimension: z.enum(DIMENSIONS).optional(),
  instruments: z.array(z.enum(INSTRUMENTS)).optional(),
  themes: z.array(Theme).optional(),
  relation: z.enum(STATE_RELATIONS).optional(),
  /** Which state or level the relation is to, and that state or body where it is known. */
  relationLevel: z.enum(STATE_LEVELS).optional(),
  relationTo: EntityId.optional(),
  figure: Quantity.optional(),
  affair: EntityId.optional(),
  /** Claims of the tie or membership that this act made or ended: linked, never counted as one. */
  about: z.array(z.string()).optional(),
  valid: Interval.optional(),
});

/** What came of an episode, programme or agreement; it hangs on an affair. */
export const Outcome = z.strictObject({
  kind: z.literal("outcome"),
  of: EntityId,
  outcome: z.enum(OUTCOME_KINDS),
  what: z.string().min(1).optional(),
  figure: Quantity.optional(),
  object: EntityId.optional(),
  realisation: z.enum(REALISATIONS),
  attribution: z.enum(ATTRIBUTIONS),
  /** Whose territory the figure covers, as the source says. */
  territory: z.string().optional(),
  themes: z.array(Theme).optional(),
  /** The coded relation to a state, for outcome rows of an affair. */
  relation: z.enum(STATE_RELATIONS).optional(),
  relationLevel: z.enum(STATE_LEVELS).optional(),
  affair: EntityId.optional(),
  /** Claims that it answers or bears on, such as the objective it fulfils. */
  about: z.array(z.string()).optional(),
  valid: Interval.optional(),
});

/** A practice learnt by one polity from another. */
export const Transfer = z.strictObject({
  kind: z.literal("transfer"),
  to: EntityId,
  from: EntityId,
  practice: z.string().min(1),
  stage: z.enum(PRACTICE_STAGES),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

/** A number, or a wording in place of one, about an entity: with unit, boundary and as-of. */
export const Observation = z.strictObject({
  kind: z.literal("observation"),
  subject: EntityId,
  metric: Predicate,
  /** What is counted where `metric` alone does not say ("share of world GDP"). */
  measured: z.string().optional(),
  figure: Quantity.optional(),
  text: z.string().optional(),
  boundary: z.enum(BOUNDARIES).optional(),
  asOf: PartialDate.optional(),
  themes: z.array(Theme).optional(),
});

/** A property or relation of an entity that no other kind takes: theme, instrument, goal, scope, award, place … */
export const Attribute = z.strictObject({
  kind: z.literal("attribute"),
  subject: EntityId,
  predicate: Predicate,
  object: EntityId.optional(),
  text: z.string().optional(),
  themes: z.array(Theme).optional(),
  instruments: z.array(z.enum(INSTRUMENTS)).optional(),
  valid: Interval.optional(),
});

export const Funding = z.strictObject({
  kind: z.literal("funding"),
  funder: EntityId,
  funded: EntityId,
  amount: Quantity.optional(),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

/** Who holds an office where; of a person nothing else is recorded. */
export const Office = z.strictObject({
  kind: z.literal("office"),
  holder: EntityId,
  at: EntityId.optional(),
  title: z.string().min(1),
  party: EntityId.optional(),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

/** One step of asked → heard → in text → adopted → carried out. */
export const Influence = z.strictObject({
  kind: z.literal("influence"),
  by: EntityId,
  on: EntityId.optional(),
  step: z.enum(INFLUENCE_STEPS),
  what: z.string().optional(),
  contribution: z.enum(CONTRIBUTIONS),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

export const Recognition = z.strictObject({
  kind: z.literal("recognition"),
  of: EntityId,
  by: EntityId,
  standing: z.enum(STANDINGS),
  what: z.string().optional(),
  valid: Interval.optional(),
});

export const Competition = z.strictObject({
  kind: z.literal("competition"),
  competitor: EntityId,
  with: EntityId.optional(),
  over: z.string().min(1),
  themes: z.array(Theme).optional(),
});

/** What an actor wants or holds: an objective of its strategy, or where it stands towards a state. */
export const Position = z.strictObject({
  kind: z.literal("position"),
  holder: EntityId,
  sort: z.enum(["objective", "towards-state"]),
  issue: z.string().min(1),
  towards: EntityId.optional(),
  relation: z.enum(STATE_RELATIONS).optional(),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

/** What sets off or hinders international interaction. */
export const Factor = z.strictObject({
  kind: z.literal("factor"),
  subject: EntityId,
  role: z.enum(FACTOR_ROLES),
  factor: z.enum(FACTORS),
  level: z.enum(LEVELS),
  actor: EntityId.optional(),
  what: z.string().min(1),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

export const Name = z.strictObject({
  kind: z.literal("name"),
  entity: EntityId,
  name: z.string().min(1),
  themes: z.array(Theme).optional(),
});

/** An interpretation that no register can settle. */
export const Assertion = z.strictObject({
  kind: z.literal("assertion"),
  subject: EntityId,
  predicate: Predicate,
  object: EntityId.optional(),
  text: z.string().optional(),
  themes: z.array(Theme).optional(),
  valid: Interval.optional(),
});

/** A claim taken back: by its source's correction or by whoever entered it. Nothing is deleted. */
export const Retraction = z.strictObject({
  kind: z.literal("retraction"),
  of: z.string(),
  why: z.string().min(1),
});

export const Says = z
  .discriminatedUnion("kind", [
    Tie,
    Membership,
    Episode,
    Outcome,
    Transfer,
    Observation,
    Attribute,
    Funding,
    Office,
    Influence,
    Recognition,
    Competition,
    Position,
    Factor,
    Name,
    Assertion,
    Retraction,
  ])
  .meta({ id: "Says" });
export type Says = z.infer<typeof Says>;
export type ClaimKind = Says["kind"];

export const CLAIM_KINDS: readonly ClaimKind[] = Says.options.map((option) => option.shape.kind.value);
