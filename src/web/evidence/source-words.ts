import type { ClaimReply } from "../../contract/replies.ts";
import type { Locator } from "../../record/claim.ts";

/** Where in a source: 'p. 12, footnote 71, row ep2-001'. */
export function locatorWords({ page, section, footnote, row }: Locator): string {
  return [
    page && `p. ${page}`,
    section && `section “${section}”`,
    footnote && `footnote ${footnote}`,
    row && `row ${row}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Who publishes a claim's source, where the reply can name them and the title does not already. */
export function publisherWords({
  source,
  entities,
}: Pick<ClaimReply, "source" | "entities">): string | undefined {
  const name = source.publisherName ?? entities.find(({ id }) => id === source.publisher)?.name;
  return name && !source.title.includes(name) ? `Published by ${name}` : undefined;
}
