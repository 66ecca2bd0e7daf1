import type { Meant } from "../../contract/meant.ts";
import { type Page, paragraph } from "./page.ts";

/** Which place was taken where several bear the name, and the largest of the others. */
export function meantLines(page: Page, meant: readonly Meant[] | undefined): string[] {
  return (meant ?? []).flatMap(({ asked, taken, others, total }) => {
    const left = others.map(
      ({ name, country, region, id }) => `${[name, region, country].filter(Boolean).join(", ")} (${id})`,
    );
    const more = total > others.length ? `; and ${total - others.length} more` : "";
    const name = [taken.name, taken.country].filter(Boolean).join(", ");
    return paragraph(
      page,
      `'${asked}' is taken as ${name} (${taken.id}). Others of the name: ${left.join("; ")}${more}.`,
    );
  });
}
