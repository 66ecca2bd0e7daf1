import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../formats/csv.ts";
import { bundledFolder } from "./data-folder.ts";

const read = new Map<string, ReadonlyMap<string, string>>();

/** What a published list calls a code, as the pages do; the code as words where the list lacks it. */
export function labelOf(list: string, code: string): string {
  const labels = read.get(list) ?? labelsOf(list);
  read.set(list, labels);
  return labels.get(code) || code.replaceAll(/[_-]/g, " ");
}

function labelsOf(list: string): ReadonlyMap<string, string> {
  const path = join(bundledFolder(), "lists", `${list}.csv`);
  const { rows } = readCsv(readFileSync(path, "utf8"), list);
  return new Map(rows.map(({ id = "", label = "" }) => [id, label]));
}
