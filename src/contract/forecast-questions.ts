import * as z from "zod";
import {
  ForecastReply,
  ForecastScoreReply,
  ForecastsQuery,
  ForecastsReply,
  ForecastVerifyQuery,
  ForecastVerifyReply,
} from "./forecast-book-question.ts";

const Id = z.object({ id: z.string().min(1) });

/** The questions to the book of forecasts; what is added to it, the command adds. */
export const FORECAST_QUESTIONS = {
  forecasts: {
    method: "get",
    path: "/api/forecasts",
    summary: "The book of forecasts: what was forecast, by when, on what basis, and what came of it",
    query: ForecastsQuery,
    reply: ForecastsReply,
    example: "/api/forecasts?state=open",
  },
  forecast: {
    method: "get",
    path: "/api/forecasts/{id}",
    summary: "A forecast, what the ledger says of it today, and every resolution recorded",
    params: Id,
    reply: ForecastReply,
    example: "/api/forecasts/2017-100rc-ends",
  },
  forecastScore: {
    method: "get",
    path: "/api/forecast-score",
    summary:
      "How the forecasts did: Brier and log score, reliability, skill against the base rate, over time",
    reply: ForecastScoreReply,
    example: "/api/forecast-score",
  },
  forecastVerify: {
    method: "get",
    path: "/api/forecast-verify",
    summary: "Whether the books of forecasts are as they were written; if not, the first entry that is not",
    query: ForecastVerifyQuery,
    reply: ForecastVerifyReply,
    example: "/api/forecast-verify",
  },
} as const;
