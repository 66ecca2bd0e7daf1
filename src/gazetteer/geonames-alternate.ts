import { ALTERNATE_COLUMNS, type GeoNamesRow, NUMBER } from "./geonames-table.ts";

/** How a place bears a name of alternateNamesV2, the most usual first; a code is no name. */
export const ALTERNATE_USES = ["own", "preferred", "other", "colloquial", "historic", "code"] as const;
export type AlternateUse = (typeof ALTERNATE_USES)[number];

export interface AlternateName {
  readonly number: number;
  readonly name: string;
  readonly use: AlternateUse;
}

/** A line of alternateNamesV2; links are left out. */
export function alternateName(line: string): GeoNamesRow<AlternateName> {
  const cells = line.split("\t");
  if (cells.length !== ALTERNATE_COLUMNS)
    return { why: `${cells.length} columns where an alternate name has ${ALTERNATE_COLUMNS}` };
  const [id, number = "", language = "", name = "", preferred, short, colloquial, historic, , to] = cells;
  if (!NUMBER.test(number)) return { why: `'${number}' is no number of GeoNames` };
  if (LEFT_OUT.has(language)) return undefined;
  if (name.trim() === "") return { why: `alternate name ${id} is empty` };
  const use = useOf({ language, preferred, short, colloquial, historic, to });
  return { row: { number: Number(number), name: name.trim(), use } };
}

/** Neither a name nor in the list of names that comes with a place. */
const LEFT_OUT: ReadonlySet<string> = new Set(["link", "wkdt"]);

interface Marks {
  readonly language: string;
  readonly preferred: string | undefined;
  readonly short: string | undefined;
  readonly colloquial: string | undefined;
  readonly historic: string | undefined;
  readonly to: string | undefined;
}

/** English knows a place by the name that GeoNames prefers in it: "New York" of New York City, "Gifu" of Gifu-shi. */
function useOf({ language, preferred, short, colloquial, historic, to }: Marks): AlternateUse {
  if (!isLanguage(language)) return "code";
  // What a place was called until some year it is called no longer.
  if (historic === "1" || to || language === "fr_1793") return "historic";
  if (colloquial === "1") return "colloquial";
  if (preferred !== "1") return short === "1" ? "preferred" : "other";
  return language === "en" ? "own" : "preferred";
}

/** "de", "gsw", "zh-Hant", "fr_1793"; abbreviations and romanisations; not "post", "iata", "unlc" and their like. */
function isLanguage(code: string): boolean {
  return code === "" || /^([a-z]{2,3}([-_].+)?|abbr|phon|piny)$/.test(code);
}
