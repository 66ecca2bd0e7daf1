import * as z from "zod";
import { Status } from "../ledger/fact.ts";
import { FACETS } from "../ledger/select-facts.ts";
import { firstDay, lastDay, PartialDate } from "../record/partial-date.ts";
import { CLAIM_KINDS } from "../record/says.ts";
import { BODY_SCOPES, BODY_SORTS, THEMES } from "../record/vocabulary.ts";
import { Clocks, codes, Several, WithKnownAsOf } from "./clocks.ts";
import { FactLine } from "./fact-line.ts";
import { WithMeant } from "./meant.ts";

export { FACETS };
export const STATUSES = Status.options;
export const DEFAULT_LIMIT = 50;
export const HIGHEST_LIMIT = 5000;

const KINDS = z.enum(CLAIM_KINDS).exclude(["retraction"]).options;

/** 'true' and 'false' as an address gives them, and nothing else. */
const Flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

/** The one general question: all conditions must hold; of a list, one must. */
export const FactsQuery = z
  .strictObject({
    subject: Several.optional().describe("Name or id of what the fact is about; either end of a tie."),
    object: Several.optional().describe("Name or id of the other end: partner, body, place."),
    about: Several.optional().describe("Name or id of anything the fact mentions."),
    kind: codes(KINDS).optional(),
    predicate: Several.transform((given) =>
      given.flatMap((each) => each.split(",").map((word) => word.trim())),
    ).optional(),
    theme: codes(THEMES).optional(),
    bodySort: codes(BODY_SORTS).optional(),
    bodyScope: codes(BODY_SCOPES).optional(),
    source: Several.optional().describe("Source id, or the id of a work that a source cites."),
    status: codes(STATUSES).optional(),
    from: PartialDate.optional().describe("Held or happened on or after this date."),
    to: PartialDate.optional().describe("Held or happened on or before this date."),
    ended: Flag.optional().describe("Only facts with an end, or only those without."),
    left: Flag.optional().describe(
      "Only facts that tell that somebody left a body or was excluded from it, or only the others; a closure of the body itself is no leaving.",
    ),
    footnote: z
      .enum(["some", "none"])
      .optional()
      .describe(
        "Only facts with a claim that rests on a footnote, or on none; of the source asked for, if any.",
      ),
    inferred: Flag.optional(),
    contradictions: Flag.optional().describe(
      "Disputed, or marked by a coder as in tension with another claim.",
    ),
    text: z
      .string()
      .min(1)
      .optional()
      .describe("Every word begins a word of what is said, or of a name of whom it mentions."),
    groupBy: z.enum(FACETS).optional(),
    across: z
      .enum(FACETS)
      .optional()
      .describe("With groupBy: keep groups that occur in every value asked for."),
    ...Clocks.shape,
    limit: z.coerce.number().int().min(0).max(HIGHEST_LIMIT).default(DEFAULT_LIMIT),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || firstDay(from) <= lastDay(to), {
    path: ["to"],
    message: "Lies before 'from'; give the earlier date first",
  })
  .meta({ id: "FactsQuery" });
export type FactsQuery = z.infer<typeof FactsQuery>;

export const FactsReply = z
  .strictObject({
    facts: z.array(FactLine),
    total: z.number().int(),
    groups: z
      .array(
        z.strictObject({
          value: z.string(),
          name: z.string(),
          facts: z.number().int(),
          /** With `across`: how many facts of the group each value has. */
          across: z.record(z.string(), z.number().int()).optional(),
          because: z.array(z.string()),
        }),
      )
      .optional(),
    /** Said where no source here gives an answer: never guessed, never 0. */
    notGiven: z.string().optional(),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "FactsReply" });
export type FactsReply = z.infer<typeof FactsReply>;
