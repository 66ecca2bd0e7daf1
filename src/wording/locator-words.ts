import type { Locator } from "../record/claim.ts";

/** Where in a source, from the page to the row: 'p. 12', 'footnote 71', 'row ep2-001'. */
export function locatorWords({ page, section, footnote, row }: Locator): string[] {
  return [
    ...(page ? [`p. ${page}`] : []),
    ...(section ? [`section “${section}”`] : []),
    ...(footnote ? [`footnote ${footnote}`] : []),
    ...(row ? [`row ${row}`] : []),
  ];
}
