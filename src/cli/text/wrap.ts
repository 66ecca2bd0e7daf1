import { columnsOf } from "./columns-of.ts";

/** Lines of a text no wider than `width`; `first` goes before the first line and `rest` before the others. */
export function wrap(text: string, width: number, first = "", rest = " ".repeat(columnsOf(first))): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (!empty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines;
}
