import type { Claim } from "../record/claim.ts";

/** The fields of `says` that hold words. */
const WORDED = [
  "name",
  "title",
  "metric",
  "predicate",
  "practice",
  "issue",
  "over",
  "what",
  "why",
  "measured",
  "text",
  "purpose",
  "named",
  "territory",
  "worded",
] as const;

/** What a claim says in words, for full-text search; the names of whom it is about are looked up beside it. */
export function said({ says, term, worded, note }: Claim): string {
  const fields: Readonly<Record<string, unknown>> = says;
  const words = [
    ...WORDED.map((field) => fields[field]),
    themesOf(fields),
    periodOf(says),
    term,
    worded,
    note,
  ];
  return words.filter((part) => typeof part === "string").join("\n");
}

function themesOf({ themes }: Readonly<Record<string, unknown>>): string | undefined {
  return Array.isArray(themes) ? themes.join("\n") : undefined;
}

function periodOf(says: Claim["says"]): string | undefined {
  return "valid" in says ? says.valid?.worded : undefined;
}
