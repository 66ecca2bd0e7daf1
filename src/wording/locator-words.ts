import type { Claim, Locator } from "../record/claim.ts";

/** Where in a source, from the page to the words: 'p. 12', 'section “Tokyo”', 'footnote 71', '“was signed in 1987”'. */
export function locatorWords({ page, section, footnote, row, passage }: Locator): string[] {
  return [
    ...(page ? [`p. ${page}`] : []),
    ...(section ? [`section “${section}”`] : []),
    ...(footnote ? [`footnote ${footnote}`] : []),
    // A row is one of the table the claim was coded in, unless it is words: then of the source.
    ...(row?.includes(" ") ? [row] : []),
    ...(passage ? [`“${passage}”`] : []),
  ];
}

/** Which row of the bundled tables a claim is; that is no place in its source, but where it can be looked up. */
export function tableRowWords({ id, says: { kind } }: Pick<Claim, "id" | "says">): string | undefined {
  if (!BUNDLED_ROW.test(id)) return undefined;
  const table = kind === "funding" ? kind : `${kind}s`;
  return `row ${id.replace(/#\d+$/, "")} of Hansa’s table of ${table}`;
}

const BUNDLED_ROW =
  /^(beukman|ties|more-ties|memberships|more-memberships|episodes|networks|blocs|populations):/;

/** Where a claim can be looked up: its place in the source, or that none is given, and its row in the tables. */
export function placeWords(claim: Pick<Claim, "id" | "says" | "locator">): string {
  const place = locatorWords(claim.locator).join(", ") || "place in the source not given";
  return [place, tableRowWords(claim)].filter(Boolean).join("; ");
}
