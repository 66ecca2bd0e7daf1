import * as z from "zod";
import { SOURCE_KINDS } from "../record/vocabulary.ts";
import { AuditQuery, AuditReply } from "./audit-question.ts";
import { Clocks } from "./clocks.ts";
import { Id, Page, type Question } from "./question.ts";
import { SourceReply, SourcesReply } from "./replies.ts";
import { SnapshotQuery, SnapshotReply } from "./snapshot-question.ts";

/** What is asked of sources: which there are, what rests on one, how its claims stand, how two snapshots differ. */
export const SOURCE_QUESTIONS = {
  sources: {
    method: "get",
    path: "/api/sources",
    summary: "Sources, those that carry most claims first",
    query: z.strictObject({
      text: z.string().min(1).optional(),
      kind: z.enum(SOURCE_KINDS).optional(),
      ...Clocks.shape,
      ...Page,
    }),
    reply: SourcesReply,
    example: "/api/sources?limit=5",
  },
  source: {
    method: "get",
    path: "/api/sources/{id}",
    summary: "A source and what rests on it alone",
    params: Id,
    query: z.strictObject(Clocks.shape),
    reply: SourceReply,
    example: "/api/sources/src:beukman",
  },
  audit: {
    method: "get",
    path: "/api/sources/{id}/audit",
    summary: "A source's claims, each with a verdict from what other sources say",
    params: Id,
    query: AuditQuery,
    reply: AuditReply,
    example: "/api/sources/src:beukman/audit?verdict=contradicted",
  },
  snapshotDiff: {
    method: "get",
    path: "/api/snapshots",
    summary: "Two snapshots of one source, row by row: added, gone, redated, changed",
    query: SnapshotQuery,
    reply: SnapshotReply,
    example: "/api/snapshots?before=src:lisboa.pt-97827d&after=src:lisboaacolhe.pt-d4b5e9",
  },
} as const satisfies Record<string, Question>;
