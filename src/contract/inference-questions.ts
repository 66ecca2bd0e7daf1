import { PatternQuestion, PatternReply } from "./inference-question.ts";
import type { Question } from "./question.ts";

/** Questions whether ties follow a pattern that are answered fast enough to be asked over HTTP. */
export const INFERENCE_QUESTIONS = {
  pattern: {
    method: "get",
    path: "/api/infer/pattern",
    summary:
      "Whether ties keep within continents, regions, blocs, income groups and languages more than chance",
    query: PatternQuestion,
    reply: PatternReply,
    example: "/api/infer/pattern?by=continent&draws=199",
  },
} as const satisfies Record<string, Question>;
