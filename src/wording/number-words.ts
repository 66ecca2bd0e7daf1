import type { Quantity } from "../record/says.ts";

/** A number with commas between thousands, as English writes it. */
export function grouped(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

const SCALES = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

/** A large round number in words ("60 billion"); one that its source gives to the last digit stays as it is. */
export function rounded(value: number): string {
  for (const [scale, word] of SCALES) {
    if (Math.abs(value) < scale) continue;
    return value % (scale / 1000) === 0 && fewDigits(value / scale)
      ? `${value / scale} ${word}`
      : grouped(value);
  }
  return grouped(value);
}

const fewDigits = (value: number): boolean => String(value).replace(".", "").length <= 4;

/** A figure as its source rounds it: 'almost 4 million people', 'ZAR 3 billion'. */
export function figureWords({ value, unit, bound }: Quantity): string {
  const number = rounded(value);
  const currency = /^[A-Z]{3}$/.test(unit);
  return [bound, currency ? `${unit} ${number}` : `${number} ${unit}`].filter(Boolean).join(" ");
}

/** A computed number to three significant digits; it is no more exact than that. */
export function computed(value: number): string {
  return Number.isInteger(value) ? grouped(value) : grouped(Number(value.toPrecision(3)));
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** So many decimals, with a true minus. */
export function fixed(value: number, decimals: number): string {
  const shown = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(shown) !== 0 ? `−${shown}` : shown;
}
