import type { DocumentFile } from "../../record/document-file.ts";
import type { Quantity } from "../../record/says.ts";
import { coded, spoken, t } from "./text.ts";

/** A number as the reader's language groups and points it; a fraction is left as long as it is. */
export function grouped(value: number): string {
  return numbers({ maximumFractionDigits: 20 }).format(value);
}

/** A figure as its source rounds it: 'almost 4 million people', 'ZAR 3 billion'. */
export function figureWords({ value, unit, bound }: Quantity): string {
  const number = rounded(value);
  const currency = /^[A-Z]{3}$/.test(unit);
  const amount = currency
    ? t("number.money", { unit, number })
    : t("number.amount", { unit: unitWords(unit), number });
  return bound ? t(`number.${bound}`, { amount }) : amount;
}

/** A unit that the message file has; the source's word for any other. */
const unitWords = (unit: string): string => coded("unit", unit) ?? unit;

/** A large round number in words ("60 billion"); one that its source gives to the last digit stays as it is. */
export function rounded(value: number): string {
  const size = Math.abs(value);
  const scale = [1e12, 1e9, 1e6].find((each) => size >= each);
  if (scale === undefined || value % (scale / 1000) !== 0 || digits(value / scale) > 4) return grouped(value);
  return numbers({ notation: "compact", compactDisplay: "long", maximumFractionDigits: 4 }).format(value);
}

const digits = (value: number): number => String(value).replace(".", "").length;

/** A computed number to three significant digits; it is no more exact than that. */
export function computed(value: number): string {
  return Number.isInteger(value) ? grouped(value) : grouped(Number(value.toPrecision(3)));
}

export const percent = (share: number): string => t("number.percent", { n: Math.round(100 * share) });

/** A probability: near 0 and 1, where a tenth of a per cent matters, with one decimal. */
export function chance(probability: number): string {
  const digits = probability < 0.1 || probability > 0.9 ? 1 : 0;
  return t("number.percent", { n: Number((100 * probability).toFixed(digits)) });
}

/** Which file a document is: 'report.pdf, 12 pages, 1.4 MB, PDF, SHA-256 9f86d081884c…'. */
export function fileWords({ name, pages, bytes, mediaType, sha256 }: DocumentFile): string {
  return [
    name,
    ...(pages === undefined ? [] : [t("number.pages", { n: pages })]),
    sizeWords(bytes),
    coded("media", mediaType) ?? mediaType,
    `SHA-256 ${sha256.slice(0, OF_DIGEST)}…`,
  ].join(t("locator.and"));
}

/** As many digits of a digest as its source's id has. */
const OF_DIGEST = 12;

/** In decimal units, as sizes of files are told: '840 bytes', '12 kB', '1.4 MB'. */
function sizeWords(bytes: number): string {
  if (bytes < 1000) return t("number.bytes", { n: bytes });
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${grouped(Number(size.toPrecision(size < 10 ? 2 : 3)))} ${unit}`;
}

/** 'Lisbon, Porto and Braga' as the reader's language joins them. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(spoken(), { type: "conjunction" }).format(parts);
}

/** '1987 or 1988 or 1990': joined one by one, for a name may hold a comma itself. */
export function eitherOf(parts: readonly string[]): string {
  const [first = "", ...others] = parts;
  return others.reduce((one, other) => t("number.or", { one, other }), first);
}

const made = new Map<string, Intl.NumberFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = spoken() + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.NumberFormat(spoken(), options);
  made.set(key, known);
  return known;
}
