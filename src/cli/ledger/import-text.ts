import { plural } from "../../assessments/finding.ts";
import { grouped } from "../../wording/number-words.ts";
import type { ImportSummary } from "../../workbench/import-job.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** What came of an import, with the rows that could not be read. */
export function importText(summary: ImportSummary, page: Page): string {
  const { source, rows, misread, waiting, named, gone, retracted } = summary;
  const untold = misread.total - misread.first.length;
  return textOf([
    ...paragraph(page, `${source}: ${plural(rows, "row")} read.`),
    "",
    ...table(page, ["Of the rows", "Number"], counts(summary)),
    "",
    ...paragraph(
      page,
      `Named in them: ${plural(named.matched, "place or body", "places and bodies")} that the ledger or the gazetteer knows, ${grouped(named.new)} new, ${grouped(named.open)} open.`,
    ),
    ...(waiting > 0 ? paragraph(page, `hansa review lists what is open; ${WAIT}`) : []),
    ...goneLines(gone, retracted, page),
    ...section(
      page,
      `${plural(misread.total, "row")} not read`,
      misread.first.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
    ),
    ...(untold > 0 ? item(page, `and ${grouped(untold)} more`, "  ") : []),
  ]);
}

const WAIT = "rows that wait become claims when you have decided.";

function counts(summary: ImportSummary): string[][] {
  const { added, superseded, alreadyThere, waiting, leftOut, misread } = summary;
  return [
    ["new claims", grouped(added)],
    ["changed, the older version superseded", grouped(superseded)],
    ["in the ledger already", grouped(alreadyThere)],
    ["waiting for you to say who is meant", grouped(waiting)],
    ["left out, as you decided", grouped(leftOut)],
    ["not read", grouped(misread.total)],
  ];
}

function goneLines(gone: number, retracted: number, page: Page): string[] {
  if (gone === 0) return [];
  const rest = retracted > 0 ? "they were taken back." : "they stand; --retract-gone takes them back.";
  return paragraph(page, `${plural(gone, "claim")} of rows that the source no longer has: ${rest}`);
}

type Imports = Awaited<ReturnType<Workbench["imports"]>>;

/** Every import and how far it has come. */
export function importsText(imports: Imports, page: Page): string {
  if (imports.length === 0) return textOf(paragraph(page, "Nothing was imported into this store yet."));
  const rows = imports.map(({ source, recorded, tally, finished, mark }) => [
    source,
    recorded.slice(0, 16).replace("T", " "),
    grouped(tally.rows),
    grouped(tally.added),
    finished ? "finished" : mark === undefined ? "cut off at its beginning" : `cut off at ${mark}`,
  ]);
  return textOf(table(page, ["Source", "Recorded (UTC)", "Rows", "New claims", "State"], rows));
}
