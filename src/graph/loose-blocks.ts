/**
 * Rows (or columns) of one degree: which class they are, how many, and the ones each has in the block.
 * Classes stand in falling order of their degrees.
 */
export interface DegreeClass {
  readonly number: number;
  readonly size: number;
  readonly degree: number;
}

/** Rows and columns between which no cell is the same in every matrix with these margins. */
export interface LooseBlock {
  readonly rows: readonly DegreeClass[];
  readonly columns: readonly DegreeClass[];
}

/**
 * Splits margins by the cells they force. Where, for the e fullest rows and the f fullest columns,
 * t_ef = ef + Σ_{i>e} r_i − Σ_{j≤f} s_j is 0, those rows are full in those columns and the other rows empty in the
 * other columns; what is left are two smaller blocks. Rows without or with all ones are the simplest case.
 * `full` is told of cells that are always one; cells neither full nor in a block are always zero.
 * Brualdi, R. A. (1980), Matrices of zeros and ones with fixed row and column sum vectors, Linear Algebra and its
 * Applications 33, 159–231 (Ryser's structure matrix and invariant positions).
 */
export function looseBlocks(
  rows: readonly DegreeClass[],
  columns: readonly DegreeClass[],
  full: (row: number, column: number) => void,
): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  const left: LooseBlock[] = [{ rows, columns }];
  for (let block = left.pop(); block !== undefined; block = left.pop()) {
    if (block.rows.length === 0 || block.columns.length === 0) continue;
    const cut = tightCut(block);
    if (cut === undefined) {
      blocks.push(block);
      continue;
    }
    const [top, fullest] = [block.rows.slice(0, cut.rows), block.columns.slice(0, cut.columns)];
    for (const row of top) for (const column of fullest) full(row.number, column.number);
    left.push(
      { rows: lessened(top, members(fullest)), columns: block.columns.slice(cut.columns) },
      { rows: block.rows.slice(cut.rows), columns: lessened(fullest, members(top)) },
    );
  }
  return blocks;
}

interface Cut {
  readonly rows: number;
  readonly columns: number;
}

/** Classes of rows and of columns with t_ef = 0 that split the block. t is least where a class ends. */
function tightCut({ rows, columns }: LooseBlock): Cut | undefined {
  let above = 0;
  let below = rows.reduce((sum, { size, degree }) => sum + size * degree, 0);
  for (let e = 0; e <= rows.length; e++) {
    // A column helps as long as it has more ones than there are rows above; with just as many it may go either way.
    const more = columns.filter(({ degree }) => degree > above);
    const level = columns.filter(({ degree }) => degree >= above).length;
    const lack = more.reduce((sum, { size, degree }) => sum + size * (above - degree), below);
    if (lack === 0)
      for (const f of [more.length, level])
        if ((e > 0 && f > 0) || (e < rows.length && f < columns.length)) return { rows: e, columns: f };
    above += rows[e]?.size ?? 0;
    below -= (rows[e]?.size ?? 0) * (rows[e]?.degree ?? 0);
  }
  return undefined;
}

function members(classes: readonly DegreeClass[]): number {
  return classes.reduce((sum, { size }) => sum + size, 0);
}

function lessened(classes: readonly DegreeClass[], by: number): DegreeClass[] {
  return classes.map((each) => ({ ...each, degree: each.degree - by }));
}
