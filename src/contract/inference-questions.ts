import {
  GravityQuestion,
  GravityReply,
  PatternQuestion,
  PatternReply,
  ShareQuestion,
  ShareReply,
} from "./inference-question.ts";
import { MrqapQuestion, MrqapReply } from "./mrqap-question.ts";
import type { Question } from "./question.ts";
import { SurprisingQuestion, SurprisingReply } from "./surprising-question.ts";

/** Questions whether ties follow a pattern; whoever goes away gives up what is being computed. */
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
  gravity: {
    method: "get",
    path: "/api/infer/gravity",
    summary: "What goes with ties of pairs of cities: states, sizes, networks and distance at once",
    query: GravityQuestion,
    reply: GravityReply,
    example: "/api/infer/gravity?form=sister,twin&region=Europe",
  },
  mrqap: {
    method: "get",
    path: "/api/infer/mrqap",
    summary: "What goes with ties of pairs of cities, tested by permuting the cities (MRQAP)",
    query: MrqapQuestion,
    reply: MrqapReply,
    example: "/api/infer/mrqap?region=Africa&draws=99&model=logit",
  },
  share: {
    method: "get",
    path: "/api/infer/share",
    summary: "How much of the pattern of ties goes with states, as bounds with intervals",
    query: ShareQuestion,
    reply: ShareReply,
    example: "/api/infer/share?region=Europe&draws=19",
  },
  surprising: {
    method: "get",
    path: "/api/infer/surprising",
    summary: "Which ties of a city surprise once the pattern of all ties is out, and which are not there",
    query: SurprisingQuestion,
    reply: SurprisingReply,
    example: "/api/infer/surprising?city=Cape%20Town",
  },
} as const satisfies Record<string, Question>;
