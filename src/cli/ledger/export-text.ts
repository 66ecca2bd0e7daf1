import { plural } from "../../assessments/finding.ts";
import type { Exported } from "../../workbench/export-asked.ts";
import { item, type Page, paragraph, textOf } from "../text/page.ts";

const SHOWN = 6;

/** What was written, how much of it, and the hash that CITATION.cff gives. */
export function exportText(written: Exported, page: Page): string {
  const { out, files, hash, claims, entities, sources, nodes, edges, leftOut } = written;
  const counts = [
    plural(claims, "claim"),
    plural(entities, "entity", "entities"),
    plural(sources, "source"),
    ...(nodes === undefined ? [] : [plural(nodes, "node")]),
    ...(edges === undefined
      ? []
      : [
          plural(
            edges,
            nodes === undefined ? "tie or membership" : "edge",
            nodes === undefined ? "ties and memberships" : "edges",
          ),
        ]),
  ];
  return textOf([
    ...paragraph(page, `${counts.join(", ")} written to ${out}`),
    ...files.slice(0, SHOWN).flatMap((file) => item(page, file)),
    ...(files.length > SHOWN ? item(page, `and ${files.length - SHOWN} more files`) : []),
    ...(leftOut === undefined
      ? []
      : paragraph(
          page,
          `${plural(leftOut, "membership")} of bodies that have members themselves fit neither side and were left out.`,
        )),
    ...paragraph(page, `Content ${hash}`),
  ]);
}
