import { plural } from "../../assessments/finding.ts";
import type { DossierWritten } from "../../workbench/dossier-asked.ts";
import { type Page, paragraph, textOf } from "../text/page.ts";

/** What was written, and how it is made again. */
export function dossierText({ out, cities, claims, digest, command }: DossierWritten, page: Page): string {
  return textOf([
    ...paragraph(page, `${cities.join(", ")}: ${plural(claims, "claim")} cited, written to ${out}`),
    ...paragraph(page, `Made again by: ${command}`),
    ...paragraph(page, `Claims ${digest}`),
  ]);
}
