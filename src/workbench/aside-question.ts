import type { QUESTIONS } from "../contract/questions.ts";
import { againstChance } from "../measures/against-chance.ts";

/** Questions whose answers take a second or many, and on which thread each is answered. */
export const THREADS = {
  theses: "thesis",
  thesis: "thesis",
  differenceToForecast: "thesis",
  scenario: "what-if",
  robustness: "what-if",
  diffusion: "what-if",
  partners: "forecast",
  forecastPair: "forecast",
  forecastMembership: "forecast",
  backtest: "back-test",
  membershipBacktest: "back-test",
  measure: "what-if",
  dormancy: "what-if",
} as const satisfies Partial<Record<keyof typeof QUESTIONS, AsideThread>>;

/** After so long a pause the memory of a thread is worth more than what it has read; learning a forecast takes longest. */
export const IDLE_MINUTES = { thesis: 1, "what-if": 1, "back-test": 1, forecast: 20 } as const;

export type AsideThread = keyof typeof IDLE_MINUTES;
export type AsideQuestion = keyof typeof THREADS;

/** Whether a question is one that a server answers aside; of measures, where a figure is drawn against chance. */
export function isAside(name: keyof typeof QUESTIONS, asked: object): name is AsideQuestion {
  return name === "measure" ? "id" in asked && asked.id === againstChance.id : name in THREADS;
}
