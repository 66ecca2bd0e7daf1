import * as z from "zod";
import { Clocks } from "./clocks.ts";
import type { Question } from "./question.ts";
import { RobustnessQuery, RobustnessReply } from "./robustness-question.ts";
import { ScenarioAsked, ScenarioReply } from "./scenario-question.ts";
import { SpreadQuery, SpreadReply } from "./spread-question.ts";

/** A scenario with a thousand edits is shorter. */
const MOST_LETTERS = 200_000;

/** A scenario's file as text, and how it is asked. */
export const ScenarioText = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(MOST_LETTERS)
      .describe("A scenario's file: JSON, as docs/scenarios.md tells."),
    limit: ScenarioAsked.shape.limit,
    over: ScenarioAsked.shape.over,
    ...Clocks.shape,
  })
  .meta({ id: "ScenarioText" });
export type ScenarioText = z.infer<typeof ScenarioText>;

export const ScenariosReply = z
  .strictObject({
    scenarios: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        about: z.string().optional(),
        /** The file, to be changed. */
        text: z.string(),
      }),
    ),
  })
  .meta({ id: "ScenariosReply" });
export type ScenariosReply = z.infer<typeof ScenariosReply>;

/** What would be if ties and memberships fell away or came. */
export const SCENARIO_QUESTIONS = {
  scenarios: {
    method: "get",
    path: "/api/scenarios",
    summary: "The scenarios that come with the data, each as the text of its file",
    reply: ScenariosReply,
    example: "/api/scenarios",
  },
  scenario: {
    method: "post",
    path: "/api/scenario",
    summary: "What a scenario's edits change in the ties and memberships of a day, and for whom",
    body: ScenarioText,
    writesNothing: true,
    reply: ScenarioReply,
    example: "",
  },
  robustness: {
    method: "get",
    path: "/api/robustness",
    summary: "What the whole withstands: hubs, networks or states fall away one after the other",
    query: RobustnessQuery.extend({ draws: z.coerce.number().int().min(10).max(500).default(200) }),
    reply: RobustnessReply,
    example: "/api/robustness?by=network",
  },
  diffusion: {
    method: "get",
    path: "/api/diffusion",
    summary: "How a practice, or membership in a network, spread over ties or networks, and how it may go on",
    query: SpreadQuery,
    reply: SpreadReply,
    example: "/api/diffusion?network=net:100rc&asOf=2019-06-30",
  },
} as const satisfies Record<string, Question>;
