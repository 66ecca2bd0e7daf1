import type { Misread, Piece, Reader } from "../record/draft.ts";
import type { TableRow } from "./mapped-cell.ts";
import { mappedRow } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";

/** The rows of a table from its beginning, and in their place those that could not be read. */
export type Rows = () => AsyncIterable<TableRow | Misread>;

export interface ReadingOptions {
  /** How many rows make a piece. */
  readonly size?: number;
  /** How far the file is read, where that is better known than by counting rows. */
  readonly progress?: () => Piece["progress"];
}

const SIZE = 1000;

/**
 * Makes drafts of the rows of a table as a mapping says. A mark counts the rows read: after one, they are passed
 * over and the reading goes on behind them. Rows need not have the same cells.
 */
export function mappedReader(rows: Rows, mapping: Mapping, options: ReadingOptions = {}): Reader {
  const { size = SIZE, progress } = options;
  const read = mappedRow(mapping);
  return async function* pieces(after) {
    const skipped = after === undefined ? 0 : Number(after);
    let done = 0;
    let piece = emptyPiece();
    for await (const row of rows()) {
      done += 1;
      if (done <= skipped) continue;
      if ("cells" in row) {
        const { drafts, misread } = read(row);
        for (const draft of drafts) piece.drafts.push(draft);
        for (const one of misread) piece.misread.push(one);
      } else piece.misread.push(row);
      if (done % size !== 0) continue;
      yield { ...piece, mark: String(done), progress: progress?.() ?? { done, unit: "rows" } };
      piece = emptyPiece();
    }
    if (piece.drafts.length + piece.misread.length > 0)
      yield { ...piece, mark: String(done), progress: progress?.() ?? { done, unit: "rows" } };
  };
}

function emptyPiece(): { drafts: Piece["drafts"][number][]; misread: Misread[] } {
  return { drafts: [], misread: [] };
}
