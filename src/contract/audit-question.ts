import * as z from "zod";
import { AUDIT_GROUPS, SourceAudit } from "../audit/source-audit.ts";
import { VERDICTS } from "../audit/verdicts.ts";
import { Clocks, codes, WithKnownAsOf } from "./clocks.ts";

export const AuditQuery = z
  .strictObject({
    verdict: codes(VERDICTS).optional().describe("Only claims with one of these verdicts."),
    groupBy: z
      .enum(AUDIT_GROUPS)
      .default("section")
      .describe("What the verdicts are counted by, beside the whole."),
    ...Clocks.shape,
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .meta({ id: "AuditQuery" });
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditReply = SourceAudit.extend(WithKnownAsOf).meta({ id: "AuditReply" });
export type AuditReply = z.infer<typeof AuditReply>;
