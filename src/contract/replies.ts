import * as z from "zod";
import { Assessment } from "../assessments/assess.ts";
import { Ref } from "../assessments/because.ts";
import { Comparison } from "../assessments/compare.ts";
import { Roster } from "../assessments/roster.ts";
import { Claim, Locator } from "../record/claim.ts";
import { Entity } from "../record/entity.ts";
import { Say } from "../record/say.ts";
import { Source } from "../record/source.ts";
import { BODY_SCOPES, BODY_SORTS, CONFIDENCES, SOURCE_KINDS } from "../record/vocabulary.ts";
import { WithKnownAsOf } from "./clocks.ts";
import { FactLine } from "./fact-line.ts";
import { WithMeant } from "./meant.ts";

export const AssessmentReply = Assessment.extend({ ...WithMeant, ...WithKnownAsOf }).meta({
  id: "AssessmentReply",
});
export type AssessmentReply = z.infer<typeof AssessmentReply>;

export const ComparisonReply = Comparison.extend({ ...WithMeant, ...WithKnownAsOf }).meta({
  id: "ComparisonReply",
});
export type ComparisonReply = z.infer<typeof ComparisonReply>;

const PlaceLine = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    country: z.string().optional(),
    countryName: z.string().optional(),
    region: z.string().optional(),
    population: z.number().optional(),
    /** The name that begins so, where it is not the one the place goes by. */
    foundAs: z.string().optional(),
    /** Claims here that name it; an assessment reads those of its affairs, too. */
    claims: z.number().int(),
  })
  .meta({ id: "PlaceLine" });

const BodyLine = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    sort: z.enum(BODY_SORTS),
    foundAs: z.string().optional(),
    claims: z.number().int(),
  })
  .meta({ id: "BodyLine" });

/** Places whose name begins so: those that the whole name may mean, then those with claims. */
export const PlacesReply = z
  .strictObject({
    places: z.array(PlaceLine),
    /** Where no name begins so: the places of the nearest names. */
    nearest: z.array(PlaceLine).optional(),
    /** Networks and other bodies of which a name begins so, those with most claims first. */
    bodies: z.array(BodyLine).optional(),
  })
  .meta({ id: "PlacesReply" });
export type PlacesReply = z.infer<typeof PlacesReply>;

/** What was found of a quoted passage in its document. */
export const PassageCheck = z
  .strictObject({
    found: z.boolean(),
    /** The page it stands on, where that is not the one that was given. */
    page: z.string().optional(),
    /** Why it was not looked for, or not found and taken all the same. */
    why: z.string().optional(),
  })
  .meta({ id: "PassageCheck" });
export type PassageCheck = z.infer<typeof PassageCheck>;

/** A claim with its source, its history and the fact it supports. */
export const ClaimReply = z
  .strictObject({
    claim: Claim,
    sentence: z.string(),
    say: Say.optional(),
    source: Source,
    cites: z.array(Source),
    entities: z.array(Entity),
    /** The reader's own, not of the bundled data. */
    own: z.literal(true).optional(),
    /** 'standing', or what undid it. */
    standing: z.enum(["standing", "superseded", "retracted"]),
    /** Claims that superseded or retracted it, and what it superseded, oldest first. */
    history: z.array(Claim),
    fact: FactLine.optional(),
    /** Of a claim just made that quotes its source: whether the words stand there, as far as it is at hand. */
    passageCheck: PassageCheck.optional(),
    ...WithKnownAsOf,
  })
  .meta({ id: "ClaimReply" });
export type ClaimReply = z.infer<typeof ClaimReply>;

export const SourceLine = z
  .strictObject({
    source: Source,
    claims: z.number().int(),
    publisherName: z.string().optional(),
  })
  .meta({ id: "SourceLine" });

export const SourcesReply = z
  .strictObject({ sources: z.array(SourceLine), total: z.number().int(), ...WithKnownAsOf })
  .meta({ id: "SourcesReply" });
export type SourcesReply = z.infer<typeof SourcesReply>;

/** A source and what rests on it: all its facts, and those that no other source carries. */
export const SourceReply = z
  .strictObject({
    source: Source,
    publisher: Ref.optional(),
    claims: z.number().int(),
    facts: z.number().int(),
    /** The first of them; `hansa facts --source` pages through all. */
    restsOnItAlone: z.strictObject({ total: z.number().int(), facts: z.array(FactLine) }),
    disputed: z.strictObject({ total: z.number().int(), facts: z.array(FactLine) }),
    ...WithKnownAsOf,
  })
  .meta({ id: "SourceReply" });
export type SourceReply = z.infer<typeof SourceReply>;

export const NetworksReply = z
  .strictObject({
    networks: z.array(
      z.strictObject({
        body: Ref,
        sort: z.enum(BODY_SORTS),
        scope: z.enum(BODY_SCOPES),
        founded: z.string().optional(),
        ended: z.string().optional(),
        roster: Roster,
        themes: z.array(z.string()),
      }),
    ),
    total: z.number().int(),
    ...WithKnownAsOf,
  })
  .meta({ id: "NetworksReply" });
export type NetworksReply = z.infer<typeof NetworksReply>;

export const MetaReply = z
  .strictObject({
    version: z.string(),
    dataVersion: z.string(),
    dataDate: z.string(),
    claims: z.number().int(),
    claimsByKind: z.record(z.string(), z.number().int()),
    ownClaims: z.number().int(),
    /** Names of imports of which it is open whom they mean. */
    openNames: z.number().int(),
    entities: z.number().int(),
    sources: z.number().int(),
    readOnly: z.boolean(),
    licence: z.string(),
  })
  .meta({ id: "MetaReply" });
export type MetaReply = z.infer<typeof MetaReply>;

/** What the form for own claims offers. */
export const PredicatesReply = z
  .strictObject({
    predicates: z.array(
      z.strictObject({
        predicate: z.string(),
        kind: z.string(),
        subject: z.string(),
        object: z.string(),
        value: z.string(),
        definition: z.string(),
      }),
    ),
  })
  .meta({ id: "PredicatesReply" });
export type PredicatesReply = z.infer<typeof PredicatesReply>;

/** A claim of one's own: said in subject, predicate, object and value, with the source it comes from. */
export const OwnClaim = z
  .strictObject({
    subject: z.string().min(1).describe("Name or id."),
    predicate: z.string().min(1).describe("A predicate of data/predicates.csv."),
    object: z.string().min(1).optional().describe("Name or id."),
    newBody: z
      .string()
      .min(1)
      .optional()
      .describe("Instead of an object: a body that is on no file, by name."),
    bodySort: z.enum(BODY_SORTS).optional().describe("Of a new body."),
    newPlace: z
      .string()
      .min(1)
      .optional()
      .describe("Instead of an object: a city that is on no file, by name."),
    country: z.string().min(1).optional().describe("Of a new place: its ISO 3166 code of two letters."),
    value: z.union([z.string().min(1), z.number()]).optional(),
    unit: z.string().min(1).optional(),
    from: z.string().min(1).optional(),
    to: z.string().min(1).optional(),
    asOf: z.string().min(1).optional(),
    themes: z.array(z.string()).optional(),
    /** Further fields of the claim's kind, such as `boundary` or `level`. */
    detail: z.record(z.string(), z.unknown()).optional(),
    /** A source id of this ledger, or the title or address of a new source. */
    source: z.string().min(1),
    publisher: z.string().min(1).optional().describe("Of a new source: name or id of the polity or body."),
    sourceKind: z.enum(SOURCE_KINDS).optional().describe("Of a new source: what kind of source it is."),
    page: z.string().min(1).optional(),
    passage: Locator.shape.passage.describe("The words that say it, as they stand in the source."),
    unchecked: z
      .boolean()
      .optional()
      .describe("Take the passage though it is not found in the document at hand."),
    coder: z.string().min(1).optional(),
    confidence: z.enum(CONFIDENCES).optional(),
    note: z.string().min(1).optional(),
  })
  .meta({ id: "OwnClaim" });
export type OwnClaim = z.infer<typeof OwnClaim>;

const { shape } = OwnClaim;

/** A correction: what is given takes the old one's place, null takes it out, and what is absent stays. */
export const OwnCorrection = OwnClaim.partial()
  .extend({
    object: shape.object.nullable(),
    value: shape.value.nullable(),
    unit: shape.unit.nullable(),
    from: shape.from.nullable(),
    to: shape.to.nullable(),
    asOf: shape.asOf.nullable(),
    themes: shape.themes.nullable(),
    detail: shape.detail.nullable(),
    publisher: shape.publisher.nullable(),
    sourceKind: shape.sourceKind.nullable(),
    page: shape.page.nullable(),
    passage: shape.passage.nullable(),
    coder: shape.coder.nullable(),
    confidence: shape.confidence.nullable(),
    note: shape.note.nullable(),
    why: z.string().min(1).optional().describe("Why it is corrected; kept in the note."),
  })
  .meta({ id: "OwnCorrection" });
export type OwnCorrection = z.infer<typeof OwnCorrection>;

export const Retract = z.strictObject({ why: z.string().min(1) }).meta({ id: "Retract" });
