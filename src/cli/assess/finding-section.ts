import type { Finding } from "../../assessments/finding.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, section } from "../text/page.ts";

/** What the page shows, before any table. */
export function findingSection(page: Page, findings: readonly Finding[]): string[] {
  return section(
    page,
    "What this page shows",
    findings.flatMap(({ text, because }, at) => item(page, cited(page, text, because), `${at + 1}. `)),
  );
}
