import * as z from "zod";
import { CoderAgreement } from "../assessments/coder-agreement.ts";
import { LISTS_CODED_TWICE } from "../record/second-code.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

export const CodersReply = z
  .strictObject({
    asOf: z.string(),
    /** Each list that wants two coders and that claims use. */
    lists: z.array(CoderAgreement),
    ...WithKnownAsOf,
  })
  .meta({ id: "CodersReply" });
export type CodersReply = z.infer<typeof CodersReply>;

export const CODERS = {
  method: "get",
  path: "/api/coders",
  summary: "How far two coders of the same rows agree, list by list: Krippendorff's α, and where they differ",
  query: z.strictObject({
    list: z.enum(LISTS_CODED_TWICE).optional().describe("One list of codes alone."),
    ...Clocks.shape,
  }),
  reply: CodersReply,
  example: "/api/coders?list=state-relation",
} as const;
