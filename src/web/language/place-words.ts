import type { Claim, Locator } from "../../record/claim.ts";
import { label } from "../listed.ts";
import { t } from "./text.ts";

/** Where in a source, from the page to the words: 'p. 12', 'section “Tokyo”', 'footnote 71', '“was signed in 1987”'. */
export function locatorWords({ page, section, footnote, row, passage }: Locator): string[] {
  return [
    ...(page ? [t("locator.page", { page })] : []),
    ...(section ? [t("locator.section", { section })] : []),
    ...(footnote ? [t("locator.footnote", { footnote })] : []),
    // A row is one of the table the claim was coded in, unless it is words: then of the source.
    ...(row?.includes(" ") ? [row] : []),
    ...(passage ? [t("locator.passage", { passage })] : []),
  ];
}

/** Which row of the bundled tables a claim is; that is no place in its source, but where it can be looked up. */
export function tableRowWords({ id, says: { kind } }: Pick<Claim, "id" | "says">): string | undefined {
  if (!BUNDLED_ROW.test(id)) return undefined;
  return t("locator.row", { row: id.replace(/#\d+$/, ""), kind: label("kind", kind) });
}

const BUNDLED_ROW =
  /^(beukman|ties|more-ties|memberships|more-memberships|episodes|networks|blocs|populations):/;

/** Where a claim can be looked up: its place in the source, or that none is given, and its row in the tables. */
export function placeWords(claim: Pick<Claim, "id" | "says" | "locator">): string {
  const place = locatorWords(claim.locator).join(t("locator.and")) || t("locator.none");
  return [place, tableRowWords(claim)].filter(Boolean).join("; ");
}

/** What was found of a quoted passage in its document: on which page, where another was given, or why nothing. */
export function passageWords({ found, page, why }: Passage): string {
  if (!found) return t("passage.unchecked", { why: why ?? t("passage.notLookedUp") });
  return page === undefined ? t("passage.found") : t("passage.foundElsewhere", { page });
}

interface Passage {
  found: boolean;
  page?: string | undefined;
  why?: string | undefined;
}
