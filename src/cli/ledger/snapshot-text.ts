import { plural } from "../../assessments/finding.ts";
import type { SnapshotReply } from "../../contract/snapshot-question.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** What two snapshots of one source have in common, and what became of the other rows. */
export function snapshotText(reply: SnapshotReply, offset: number, page: Page): string {
  const { before, after, warnings, counts, addedByDate, goneWithEnd, changes, total } = reply;
  const { earlier, since, undated } = addedByDate;
  const last = offset + changes.length;
  const more = last < total ? `; --offset ${last} shows what follows` : "";
  return textOf([
    ...[before, after].flatMap((snapshot, at) =>
      paragraph(page, `${at === 0 ? "Before" : "After"}: ${snapshotWords(snapshot)}`),
    ),
    ...warnings.flatMap((warning) => paragraph(page, page.paint.warning(`! ${warning}`))),
    "",
    ...paragraph(
      page,
      `${counts.unchanged} unchanged, ${counts.added} added, ${counts.gone} gone, ${counts.redated} redated, ${counts.changed} changed.`,
    ),
    ...(counts.added > 0
      ? paragraph(
          page,
          `Of the rows added, ${earlier} are dated before the first snapshot, ${since} from its date on, ${undated} not at all.`,
        )
      : []),
    ...(counts.gone > 0 ? paragraph(page, `Of the rows gone, ${goneWithEnd} had an end on file.`) : []),
    ...section(
      page,
      `${plural(total, "row")}${changes.length < total ? `; ${offset + 1} to ${last} shown${more}` : ""}`,
      changes.flatMap((change) => changeLines(page, change)),
    ),
  ]);
}

function snapshotWords({ source, title, date, read, rows }: SnapshotReply["before"]): string {
  const when = date === undefined ? "no date" : read ? `read ${date}` : date;
  return `${title} · ${source} · ${when} · ${plural(rows, "row")}`;
}

function changeLines(
  page: Page,
  { change, sentence, before, after, fields }: SnapshotReply["changes"][number],
): string[] {
  const claims = [before, after].filter((id) => id !== undefined);
  return [
    ...item(page, cited(page, `${change}: ${sentence}`, claims)),
    ...fields.flatMap(({ field, before: was, after: is }) =>
      item(page, `${field}: ${was ?? "not given"} → ${is ?? "not given"}`, "    "),
    ),
  ];
}
