import { grouped } from "../language/number-words.ts";

const DIGITS = 3;

/** A figure between 0 and 1 to the third decimal: its interval tells no more. */
export function shareWords(value: number): string {
  return grouped(Number(value.toFixed(DIGITS)));
}

/** A difference of two, with its sign. */
export function differenceWords(value: number): string {
  return `${value < 0 ? "−" : "+"}${shareWords(Math.abs(value))}`;
}
