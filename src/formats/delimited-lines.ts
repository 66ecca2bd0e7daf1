/** A line of a text with the sign that ends it; the first is number 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A line too long to be one of a table: it was passed over, and nothing of it is kept. */
export interface LongLine {
  readonly number: number;
  readonly long: true;
}

/** Longer than any row of a table, whose cells hold names and notes; signs, not bytes. */
export const LONGEST_ROW = 1_000_000;

/** The lines of a text that comes in pieces, of which never more than a piece and a row are held. */
export async function* linesOf(
  chunks: AsyncIterable<string>,
  most: number = LONGEST_ROW,
): AsyncGenerator<readonly (Line | LongLine)[]> {
  let open = "";
  let number = 1;
  let passing = false;
  for await (const chunk of chunks) {
    const { lines, rest } = cut(passing ? chunk : open + chunk);
    const found: (Line | LongLine)[] = [];
    for (const text of lines) {
      if (passing || text.length > most) found.push({ number, long: true });
      else found.push({ number, text });
      passing = false;
      number += 1;
    }
    passing = passing || rest.length > most;
    open = passing ? rest.slice(-1) : rest;
    yield found;
  }
  if (passing) yield [{ number, long: true }];
  else if (open !== "") yield [{ number, text: open }];
}

/** Whole lines with their ends, and what is behind the last end. A \r that comes last may be half of \r\n. */
function cut(text: string): { lines: string[]; rest: string } {
  const lines: string[] = [];
  let begun = 0;
  let feed = text.indexOf("\n");
  let back = text.indexOf("\r");
  while (feed >= 0 || (back >= 0 && back < text.length - 1)) {
    const at = back >= 0 && (feed < 0 || back < feed) ? back : feed;
    const end = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
    lines.push(text.slice(begun, end));
    begun = end;
    if (feed >= 0 && feed < end) feed = text.indexOf("\n", end);
    if (back >= 0 && back < end) back = text.indexOf("\r", end);
  }
  return { lines, rest: text.slice(begun) };
}
