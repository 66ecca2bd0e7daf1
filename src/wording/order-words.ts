import { grouped, percent } from "./number-words.ts";

interface ShakenOrder {
  /** The share of draws in which the first stands before the second. */
  ahead: number;
  /** The share of draws that turn the order of equal weights; absent where these give none. */
  flips?: number | undefined;
  draws: number;
}

/** An order that fewer draws than this turn does not hang on the weights. */
const STEADY = 0.05;

/** What shaken weights say of the order of two cities: first of all whether there is one. */
export function orderWords(one: string, other: string, { ahead, flips, draws }: ShakenOrder): string {
  const share = `${one} before ${other} in ${percent(ahead)} of ${grouped(draws)} draws`;
  if (flips === undefined)
    return `${one} and ${other}: no order; equal weights give none, and weights at random put ${share}`;
  if (flips >= STEADY)
    return `${one} and ${other}: no order holds; the weights alone turn it in ${percent(flips)} of draws (${share})`;
  return `${share}: the weights hardly matter, but how much was collected of each does`;
}
