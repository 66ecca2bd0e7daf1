import { plural } from "../../assessments/finding.ts";
import type { OutcomeTable } from "../../assessments/outcome-table.ts";
import { figure } from "../../assessments/sentence.ts";
import { grouped } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, section } from "../text/page.ts";

/** Outcomes by story: figures of one unit as one dated line, those of different units never joined. */
export function outcomeSection(page: Page, tables: readonly OutcomeTable[]): string[] {
  return section(
    page,
    "Outcomes",
    tables.flatMap((each) => (each.lines.length < 2 ? alone(page, each) : story(page, each))),
  );
}

type Line = OutcomeTable["lines"][number];

function alone(page: Page, { title, lines }: OutcomeTable): string[] {
  return lines.flatMap((line) => item(page, cited(page, `${title}: ${whole(line)}`, line.because)));
}

function story(page: Page, { title, units, lines }: OutcomeTable): string[] {
  const apart = units.length > 1 ? `; ${plural(units.length, "unit")}, not joined` : "";
  const alike = Map.groupBy(lines, (line) =>
    line.figure ? `${line.figure.unit} (${assurance(line)})` : undefined,
  );
  return [
    `${title} (${plural(lines.length, "row")}${apart})`,
    ...[...alike].flatMap(([kind, held]) =>
      kind !== undefined && held.length > 1
        ? item(page, `${kind}: ${held.map((line) => dated(page, line)).join("; ")}`)
        : held.flatMap((line) => item(page, cited(page, whole(line), line.because))),
    ),
  ];
}

/** One point of a line of figures: '2018-12: 13 [claim]'. */
function dated(page: Page, { figure: amount, date, because }: Line): string {
  const { value, bound } = amount ?? {};
  const shown = value === undefined ? "not given" : [bound, grouped(value)].filter(Boolean).join(" ");
  return cited(page, `${date ?? "date not given"}: ${shown}`, because);
}

function whole(line: Line): string {
  const what = (line.what ?? labelOf("outcome-kind", line.outcome)).replace(/\.$/, "");
  return [
    line.figure ? `${what}: ${figure(line.figure)}` : what,
    line.date ?? "date not given",
    assurance(line),
  ].join("; ");
}

/** Whether it has come about, who credits it to the city, and whether sources agree. */
function assurance({ realisation, attribution, territory, status }: Line): string {
  const parts = [
    realisation === "not-stated" ? "not said whether realised" : realisation,
    attribution === "not-stated" ? "attribution not given" : attribution,
    ...(territory ? [`for ${territory}`] : []),
    ...(status === "disputed" ? ["disputed"] : []),
  ];
  return parts.join(", ");
}
