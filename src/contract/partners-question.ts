import * as z from "zod";
import { Because, Ref } from "../assessments/because.ts";
import { RISKS } from "../assessments/city-record.ts";
import { Day } from "../record/partial-date.ts";
import { Say } from "../record/say.ts";
import { THEMES } from "../record/vocabulary.ts";
import { Clocks, codes, Several, WithKnownAsOf } from "./clocks.ts";
import { ODDS_REASONS } from "./forecast-pair-question.ts";
import { WithMeant } from "./meant.ts";

/** How many times the city's inhabitants a partner may have: 0.5..2. */
const SizeRange = z
  .string()
  .regex(/^\d+(\.\d+)?\.\.\d+(\.\d+)?$/, "write two numbers with two dots between, as 0.5..2")
  .transform((text): [number, number] => {
    const [least, most] = text.split("..");
    return [Number(least), Number(most)];
  })
  .refine(([least, most]) => least <= most, "write the smaller number first, as 0.5..2");

export const PartnersQuery = z.strictObject({
  theme: codes(THEMES).optional(),
  region: Several.optional(),
  notRegion: Several.optional(),
  newRegion: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")])
    .optional()
    .describe("Only abroad, in subregions of the United Nations where the city has no partner yet."),
  size: SizeRange.optional(),
  language: z.string().min(1).optional(),
  network: Several.optional(),
  solved: codes(THEMES).optional(),
  avoid: codes(RISKS).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(10),
  diversity: z.coerce.number().min(0).max(1).default(0.3),
  ...Clocks.shape,
});
export type PartnersQuery = z.infer<typeof PartnersQuery>;

const Themed = z.strictObject({ theme: z.enum(THEMES), because: Because });

export const PartnerCandidate = z
  .strictObject({
    city: Ref,
    /** Its place by relevance alone. */
    place: z.number().int(),
    /** The mean of its parts, 0 to 1. */
    relevance: z.number(),
    parts: z.strictObject({ chance: z.number(), networks: z.number(), theme: z.number().optional() }),
    /** That a tie of the two begins within the years ahead, by the simple model. */
    chance: z.number(),
    /** By how much each multiplies the odds, against the mean of the city's untied pairs. */
    odds: z.array(z.strictObject({ of: z.enum(ODDS_REASONS), times: z.number() })),
    networks: z.array(z.strictObject({ network: Ref, because: Because })),
    /** Of the themes asked: what it did, and its networks that work on it. */
    themes: z.array(Themed.extend({ networks: z.array(Ref) })),
    solved: z.array(Themed),
    commonPartners: z.array(Ref),
    population: z.number().int().optional(),
    /** Its inhabitants, in those of the city asked. */
    sizeRatio: z.number().optional(),
    kilometres: z.number().optional(),
    /** Official languages that the two countries share. */
    languages: z.array(z.string()),
    risks: z.array(z.strictObject({ risk: z.enum(RISKS), because: Because })),
    notKnown: z.array(z.strictObject({ text: z.string(), say: Say })),
  })
  .meta({ id: "PartnerCandidate" });
export type PartnerCandidate = z.infer<typeof PartnerCandidate>;

export const PartnersReply = z
  .strictObject({
    city: Ref,
    asOf: Day,
    /** How many years ahead the chances reach. */
    years: z.number().int(),
    diversity: z.number(),
    candidates: z.array(PartnerCandidate),
    considered: z.strictObject({
      onFile: z.number().int(),
      /** A tie with the city is on file, and no source says that one of the two ended it. */
      tied: z.number().int(),
      /** Counted at the first condition that each does not meet. */
      leftOut: z.array(z.strictObject({ by: z.string(), say: Say, count: z.number().int() })),
      ranked: z.number().int(),
    }),
    model: z.strictObject({ ties: z.number().int(), dated: z.number().int(), how: z.string() }),
    notCovered: z.array(z.string()),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "PartnersReply" });
export type PartnersReply = z.infer<typeof PartnersReply>;

export const PARTNERS_QUESTION = {
  method: "get",
  path: "/api/partners/{city}",
  summary:
    "Cities that a city has no tie with, ranked as partners, with reasons and what is not known of each",
  params: z.object({ city: z.string().min(1).describe("Name, 'Name, Country' or id.") }),
  query: PartnersQuery,
  reply: PartnersReply,
  example: "/api/partners/Cape%20Town?theme=climate&limit=3",
} as const;
