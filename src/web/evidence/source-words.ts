import type { ClaimReply } from "../../contract/replies.ts";
import { t } from "../language/text.ts";

/** Who publishes a claim's source, where the reply can name them and the title does not already. */
export function publisherWords({
  source,
  entities,
}: Pick<ClaimReply, "source" | "entities">): string | undefined {
  const name = source.publisherName ?? entities.find(({ id }) => id === source.publisher)?.name;
  return name && !source.title.includes(name) ? t("evidence.publishedBy", { name }) : undefined;
}
