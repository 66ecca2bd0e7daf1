import { queryOf } from "../query.ts";

/** Of which two places the chance is asked, by name or id, and within how many years. */
export interface PairAsked {
  one: string;
  other: string;
  years: string;
}

export const YEARS = ["5", "1", "10", "20"] as const;

export function pairAsked(url: string): PairAsked {
  const query = queryOf(url);
  const [one = "", other = ""] = query.getAll("city").map((city) => city.trim());
  return { one, other, years: YEARS.find((each) => each === query.get("years")) ?? YEARS[0] };
}

export const pairPath = (asked: PairAsked): string => `/chance?${pairQuery(asked)}`;

/** Asked of the server when both places are named. */
export function pairQuestion(asked: PairAsked): string | undefined {
  return asked.one && asked.other ? `/api/forecast-pair?${pairQuery(asked)}` : undefined;
}

const pairQuery = ({ one, other, years }: PairAsked): URLSearchParams =>
  new URLSearchParams([
    ["city", one],
    ["city", other],
    ["years", years],
  ]);
