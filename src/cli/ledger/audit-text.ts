import { plural } from "../../assessments/finding.ts";
import type { AuditLine, VerdictCount } from "../../audit/source-audit.ts";
import type { AuditReply } from "../../contract/audit-question.ts";
import { auditRuleWords } from "../../wording/audit-words.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** A source's claims with their verdicts: counted, then each with the rule and the claims that decide it. */
export function auditText(reply: AuditReply, offset: number, page: Page): string {
  const { source, asOf, toldOn, claims, verdicts, groupBy, groups, citationDoubted, lines, total } = reply;
  const last = offset + lines.length;
  const more = last < total ? `; --offset ${last} shows what follows` : "";
  return textOf([
    ...paragraph(page, page.paint.heading(`Audit of ${source.title}`)),
    ...paragraph(page, `${plural(claims, "claim")}, as of ${asOf}; ${toldWords(toldOn)}.`),
    ...verdicts.flatMap((each) => item(page, countWords(each))),
    ...paragraph(
      page,
      `Whatever the verdict: the work cited can hardly carry ${plural(citationDoubted.value, "claim")}, by their coder's marks.`,
    ),
    ...section(
      page,
      `By ${groupBy}`,
      groups.flatMap(({ name, claims: held, verdicts: counts }) =>
        item(page, `${name || "not given"} (${held}): ${counts.map(countWords).join(" · ")}`),
      ),
    ),
    ...section(
      page,
      `${plural(total, "claim")}${lines.length < total ? `; ${offset + 1} to ${last} shown${more}` : ""}`,
      lines.flatMap((line) => lineText(page, line)),
    ),
  ]);
}

function toldWords(toldOn: AuditReply["toldOn"]): string {
  if (toldOn === undefined) return "when it was written is not given";
  const by = {
    published: "published",
    "newest work cited": "not older than the newest work it cites, of",
    read: "no date of its own, read on",
  };
  return `${by[toldOn.by]} ${toldOn.date}`;
}

function countWords({ verdict, count }: VerdictCount): string {
  return `${verdict} ${count.value}`;
}

function lineText(page: Page, line: AuditLine): string[] {
  const { claim, sentence, verdict, rule, deciding, also, judgements, citationDoubted } = line;
  const ids = deciding.map((each) => each.claim);
  return [
    ...item(page, cited(page, sentence, [claim])),
    ...item(page, cited(page, `${verdict}: ${auditRuleWords(rule)}`, ids), "    "),
    ...judgements.flatMap(({ reason, judge }) => item(page, `${reason} (${judge})`, "    ")),
    ...also.flatMap((one) =>
      item(page, cited(page, `also ${one.verdict}: ${auditRuleWords(one.rule)}`, one.claims), "    "),
    ),
    ...(citationDoubted ? item(page, "the work it cites can hardly carry it", "    ") : []),
  ];
}
