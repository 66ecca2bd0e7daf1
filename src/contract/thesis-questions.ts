import * as z from "zod";
import { DIFFERENCE_QUESTION } from "./difference-question.ts";
import { Id } from "./question.ts";
import { ThesesQuery, ThesesReply, ThesisReply } from "./thesis-question.ts";

/** What the paper holds of cities in general, beside what can be estimated of it. */
export const THESIS_QUESTIONS = {
  theses: {
    method: "get",
    path: "/api/thesis",
    summary: "What the paper holds of cities in general, each beside the estimates that bear on it",
    query: ThesesQuery,
    reply: ThesesReply,
    example: "/api/thesis",
  },
  thesis: {
    method: "get",
    path: "/api/thesis/{id}",
    summary: "One statement of the paper beside the estimates that bear on it",
    params: Id,
    query: z.strictObject(ThesesQuery.shape),
    reply: ThesisReply,
    example: "/api/thesis/serves-the-state",
  },
  differenceToForecast: DIFFERENCE_QUESTION,
} as const;
