/** A number as tables write it, with the word that bounds it; or why it is none. */
export type CellNumber =
  | { readonly value: number; readonly bound?: "almost" | "over" | "about" }
  | { readonly why: string };

const PLAIN = /^[-+]?\d+(\.\d+)?$/;
const BOUNDED = /^(\D*?)\s*([-+−]?\.?\d.*)$/;

/**
 * Reads 1234, 1.234,5, 1,234.5, 1 234 and 1'234. `decimal` says which sign stands before the decimals; without it
 * "1,234" may be either and is refused, while a single point stands before decimals.
 */
export function cellNumber(cell: string, decimal?: "." | ","): CellNumber {
  if (decimal !== "," && PLAIN.test(cell)) return { value: Number(cell) };
  const [, before = "", digits = ""] = BOUNDED.exec(cell) ?? [];
  const bound = before === "" ? undefined : BOUNDING.get(before.toLowerCase());
  if (digits === "" || (before !== "" && bound === undefined)) return notNumber(cell);
  const read = plain(digits.replaceAll("−", "-"), decimal);
  if (typeof read === "string") return { why: read };
  if (!Number.isFinite(read)) return notNumber(cell);
  return { value: read, ...(bound && { bound }) };
}

const BOUNDING: ReadonlyMap<string, "almost" | "over" | "about"> = new Map([
  ...["about", "ca.", "ca", "c.", "circa", "etwa", "rund", "environ", "~", "≈", "approx."].map(
    (word) => [word, "about"] as const,
  ),
  ...["almost", "nearly", "fast", "knapp", "presque", "quasi"].map((word) => [word, "almost"] as const),
  ...["over", "more than", "über", "mehr als", "plus de", "oltre", ">"].map(
    (word) => [word, "over"] as const,
  ),
]);

const SPACES = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;
const GROUPED = { ".": /^[-+]?\d{1,3}(\.\d{3})+$/, ",": /^[-+]?\d{1,3}(,\d{3})+$/ } as const;

/** The number, or why it is not clear which one is meant. */
function plain(written: string, decimal: "." | "," | undefined): number | string {
  const text = written.trim().replace(SPACES, "");
  const sign = decimal ?? decimalSign(text);
  if (sign === undefined)
    return `"${written}" is either a whole number or a decimal one; write decimal: "," or decimal: "." under table`;
  const other = sign === "." ? "," : ".";
  const [whole = "", ...decimals] = text.split(sign);
  if (decimals.length > 1 || decimals[0]?.includes(other)) return Number.NaN;
  if (whole.includes(other) && !GROUPED[other].test(whole)) return Number.NaN;
  return Number(whole.replaceAll(other, "") + (decimals[0] === undefined ? "" : `.${decimals[0]}`));
}

function decimalSign(text: string): "." | "," | undefined {
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  if (comma < 0) return text.indexOf(".") === point ? "." : ",";
  if (text.indexOf(",") !== comma) return ".";
  return GROUPED[","].test(text) && !/^[-+]?0/.test(text) ? undefined : ",";
}

function notNumber(cell: string): CellNumber {
  return { why: `"${cell}" is no number` };
}
