import { cellText, type TextColumn } from "../contract/fact-columns.ts";
import { saveFile } from "./save-file.ts";

/** Rows as one CSV, the same as the command writes. */
export function columnsCsv<T>(columns: readonly TextColumn<T>[], rows: readonly T[]): string {
  const head = columns.map(([name]) => name);
  const cells = rows.map((row) => columns.map(([, cell]) => cellText(cell(row))));
  return `${[head, ...cells].map((line) => line.map(quoted).join(",")).join("\n")}\n`;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Has the browser keep a text as a file of that name. */
export function saveCsv(name: string, text: string): void {
  saveFile(name, "text/csv", text);
}
