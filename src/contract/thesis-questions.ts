import { DIFFERENCE_QUESTION } from "./difference-question.ts";

/** What the paper holds of cities in general, beside what can be estimated of it. */
export const THESIS_QUESTIONS = { differenceToForecast: DIFFERENCE_QUESTION } as const;
