import type { CONFLICTS } from "../record/vocabulary.ts";

/** In what respect a coder marked statements as not going together, as the published list labels it. */
export const TENSION_WORDS: Readonly<Record<(typeof CONFLICTS)[number], string>> = {
  count: "the same things are counted differently",
  name: "one thing has several names, or several things one name",
  date: "the dates do not go together",
  kind: "the same thing is called different things",
  scope: "the statements are of different areas or reach",
  unit: "the units do not convert",
  stance: "the stance taken is told differently",
  source: "the source named can hardly carry the statement",
  number: "the numbers do not go together",
  founder: "different founders are named or credited",
  owner: "the same thing is given to different owners",
  compete: "cooperation and competition are stated of the same parties",
};

/** The words for a kind of tension; a kind that the list lacks, as it stands. */
export function tensionWords(kind: string): string {
  return new Map<string, string>(Object.entries(TENSION_WORDS)).get(kind) ?? kind;
}
