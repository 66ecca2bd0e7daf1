import { plural } from "../../assessments/finding.ts";
import { grouped, percent } from "../../wording/number-words.ts";
import type { ImportSummary } from "../../workbench/import-job.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** What came of an import, with the rows that could not be read. */
export function importText(summary: ImportSummary, page: Page): string {
  const { source, described, rows, misread, passedOver, waiting, named } = summary;
  return textOf([
    ...paragraph(page, `${source}: ${plural(rows, "row")} read.`),
    ...(described ? paragraph(page, `Its description was changed: ${described.join(", ")}.`) : []),
    "",
    ...table(page, ["Of the rows", "Number"], counts(summary)),
    "",
    ...paragraph(
      page,
      `Named in them: ${plural(named.matched, "place or body", "places and bodies")} that the ledger or the gazetteer knows, ${grouped(named.new)} new, ${grouped(named.open)} open.`,
    ),
    ...(waiting > 0 ? paragraph(page, `hansa review lists what is open; ${WAIT}`) : []),
    ...section(
      page,
      "Names taken for places, the least sure first",
      named.unsure.flatMap(({ words, place, score, reason }) =>
        item(page, `${words}: ${place} (${percent(score)}; ${reason})`),
      ),
    ),
    ...goneLines(summary, page),
    ...toldLines(
      `${plural(passedOver.total, "row")} that claim nothing, by the source's own word`,
      passedOver,
      page,
    ),
    ...toldLines(`${plural(misread.total, "row")} not read`, misread, page),
  ]);
}

function toldLines(title: string, { total, first }: ImportSummary["misread"], page: Page): string[] {
  const told = section(
    page,
    title,
    first.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
  );
  const untold = total - first.length;
  return untold > 0 ? [...told, ...item(page, `and ${grouped(untold)} more`, "  ")] : told;
}

const WAIT = "rows that wait become claims when you have decided.";

function counts(summary: ImportSummary): string[][] {
  const { added, superseded, alreadyThere, retracted, waiting, leftOut, passedOver, misread } = summary;
  return [
    ["new claims", grouped(added)],
    ["changed, the older version superseded", grouped(superseded)],
    ...(retracted > 0 ? [["claims taken back", grouped(retracted)]] : []),
    ["in the ledger already", grouped(alreadyThere)],
    ["waiting for you to say who is meant", grouped(waiting)],
    ["left out, as you decided", grouped(leftOut)],
    ...(passedOver.total > 0 ? [["claiming nothing, by the source's word", grouped(passedOver.total)]] : []),
    ["not read", grouped(misread.total)],
  ];
}

function goneLines({ gone, goneTakenBack }: ImportSummary, page: Page): string[] {
  if (gone === 0) return [];
  const rest = goneTakenBack ? "they were taken back." : "they stand; --retract-gone takes them back.";
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
