import type { z } from "zod";
import { plural } from "../../assessments/finding.ts";
import type { ClaimLine, FactLine } from "../../contract/fact-line.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { locatorWords } from "../../wording/locator-words.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { meantLines } from "../text/meant-lines.ts";
import { item, type Page, paragraph, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** Facts with who says them; groups with their counts where some were asked for. */
export function factsText(reply: FactsReply, offset: number, page: Page): string {
  return textOf([
    ...paragraph(page, shownOf(reply, offset)),
    ...meantLines(page, reply.meant),
    ...(reply.notGiven ? paragraph(page, reply.notGiven) : []),
    ...(reply.groups ? groupRows(page, reply.groups) : []),
    ...reply.facts.flatMap((fact) => ["", ...factLines(page, fact)]),
  ]);
}

function shownOf({ facts, total }: FactsReply, offset: number): string {
  if (facts.length === 0) return `${plural(total, "fact")}.`;
  const last = offset + facts.length;
  const more = last < total ? `; --offset ${last} shows what follows` : "";
  return `${plural(total, "fact")}; ${offset + 1} to ${last} shown${more}.`;
}

function groupRows(page: Page, groups: NonNullable<FactsReply["groups"]>): string[] {
  const across = Object.keys(groups[0]?.across ?? {});
  return table(
    page,
    ["Group", "Id", "Facts", ...across],
    groups.map(({ value, name, facts, across: counts }) => [
      name,
      name === value ? "" : value,
      String(facts),
      ...across.map((key) => String(counts?.[key] ?? "")),
    ]),
  );
}

/** One fact: what is said, whether sources agree, every version, and each claim with its place. */
export function factLines(page: Page, fact: FactLine): string[] {
  const assumed = fact.inferred ? "; a date was assumed" : "";
  return [
    ...paragraph(page, `${fact.sentence} ${page.paint.quiet(`(${fact.status}${assumed})`)}`),
    ...(fact.versions ?? []).flatMap(({ of, status, rule, values }) =>
      item(
        page,
        `${of} ${status}: ${values.map(({ value, claims }) => `${value} [${claims.join(", ")}]`).join(" or ")}; shown: ${rule}`,
        "  ! ",
      ),
    ),
    ...(fact.tensions ?? []).flatMap(({ kind, with: others }) =>
      item(page, `in tension with ${others.join(", ")}: ${tensionWords(kind)}`, "  ! "),
    ),
    ...fact.claims.flatMap((claim) => item(page, claimWords(claim), "  ")),
  ];
}

export function claimWords({
  id,
  sourceTitle,
  cites,
  locator,
  confidence,
  note,
  own,
}: z.infer<typeof ClaimLine>): string {
  const rests = cites?.length ? [`resting on ${cites.join(", ")}`] : [];
  return [
    id,
    ...(own ? ["yours"] : []),
    sourceTitle,
    ...locatorWords(locator),
    ...rests,
    `${confidence} confidence`,
    ...(note ? [note] : []),
  ].join(" · ");
}
