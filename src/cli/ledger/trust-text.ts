import { plural } from "../../assessments/finding.ts";
import type { TrustReply } from "../../contract/trust-question.ts";
import { item, type Page, paragraph, textOf } from "../text/page.ts";

/** The trust order, the most trusted first. */
export function trustText({ order, set, unnamed }: TrustReply, page: Page): string {
  if (order.length === 0)
    return textOf(
      paragraph(
        page,
        "No trust order is set: where sources differ, the version with more independent sources is shown, then that of the more reliable source, then the more precise. Set one with: hansa trust set SOURCE…",
      ),
    );
  const told = order.some(({ sort }) => sort === "others");
  return textOf([
    ...paragraph(page, `Your trust order${set ? `, set on ${set.slice(0, 10)}` : ""}:`),
    ...order.flatMap(({ entry, sort, name, sources }, at) =>
      item(
        page,
        [
          sort === "others" ? name : `${sort} ${name}`,
          ...(entry === name ? [] : [entry]),
          ...(sort === "source" ? [] : [plural(sources, "source")]),
        ].join(" · "),
        `${at + 1}. `,
      ),
    ),
    ...(told ? [] : paragraph(page, `After them: ${plural(unnamed, "other source")}, all alike.`)),
    "",
    ...paragraph(
      page,
      "It decides which version is shown, not which is true: every version stays on file, and what is disputed stays disputed.",
    ),
  ]);
}
