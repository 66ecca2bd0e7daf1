import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** What each dyad adds to the slope of the likelihood, rows side by side. */
export interface DyadScores {
  readonly nodes: number;
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly width: number;
  readonly rows: Float64Array;
  /** The rows of the design, and the mean of each dyad, times what it counts for. */
  readonly design: Float64Array;
  readonly means: Float64Array;
}

export interface DyadicCovariance {
  readonly covariance: Matrix;
  /** Whether it had a variance below 0 that was put right. */
  readonly mended: boolean;
  /** Without regard to how much weight a node has. */
  readonly plain: Matrix;
}

/**
 * The covariance of estimates whose dyads are dependent where they share a node: the sum of influences d_d d_e′ over all
 * pairs of dyads d, e with a node in common, which is that of a node's influences added up, Σ D_i D_i′, less Σ d_d d_d′
 * for what is counted twice. The plain form takes A⁻¹ S_i for D_i, S_i the scores of the node's dyads. A node with much
 * weight draws the fit to itself and looks more regular than it is, so D_i is here (A − A_i)⁻¹ S_i, one step of the
 * fit without the node, A_i the information of its dyads; the plain errors are told beside.
 * Aronow, P. M., Samii, C. and Assenova, V. A. (2015), Cluster–robust variance estimation for dyadic data, Political
 * Analysis 23(4), 564–577; leaving clusters out (CR3): Bell, R. M. and McCaffrey, D. F. (2002), Survey Methodology
 * 28(2), 169–181.
 * Where all dyads share one node, as in the register of one state, its scores add up to 0 and tell nothing of how they
 * go together: each dyad then goes by its other node alone, and none is counted twice.
 */
export function dyadicCovariance(information: Matrix, scores: DyadScores): DyadicCovariance {
  const { nodes, width, rows } = scores;
  const bread = inverseOf(information) ?? Matrix.zeros(width, width);
  const sums = sumsOfNodes(scores);
  const hub = nodeOfAll(scores);
  if (hub !== undefined) sums.fill(0, hub * width, (hub + 1) * width);
  const own = hub === undefined ? bread.mmul(crossed(rows, width)).mmul(bread) : Matrix.zeros(width, width);
  const plain = Matrix.sub(bread.mmul(crossed(sums, width)).mmul(bread), own);
  const influences = new Float64Array(nodes * width);
  const parts = informationOfNodes(scores);
  for (let node = 0; node < nodes; node++) {
    // Where a node alone tells of a covariate, nothing can be fitted without it.
    const without = inverseOf(Matrix.sub(information, parts[node] ?? information)) ?? bread;
    const sum = Matrix.columnVector([...sums.subarray(node * width, (node + 1) * width)]);
    influences.set(without.mmul(sum).to1DArray(), node * width);
  }
  return { ...withoutNegative(crossed(influences, width).sub(own)), plain };
}

function nodeOfAll({ one, other }: DyadScores): number | undefined {
  return [one[0], other[0]].find((node) => one.every((a, dyad) => a === node || other[dyad] === node));
}

/** Σ r r′ over rows side by side. */
export function crossed(rows: Float64Array, width: number): Matrix {
  const sums = new Float64Array(width * width);
  for (let at = 0; at < rows.length; at += width)
    for (let j = 0; j < width; j++)
      for (let k = 0; k < width; k++)
        sums[j * width + k] = (sums[j * width + k] ?? 0) + (rows[at + j] ?? 0) * (rows[at + k] ?? 0);
  return Matrix.from1DArray(width, width, sums);
}

function sumsOfNodes({ nodes, one, other, width, rows }: DyadScores): Float64Array {
  const sums = new Float64Array(nodes * width);
  for (let dyad = 0; dyad < one.length; dyad++)
    for (const node of [one[dyad] ?? 0, other[dyad] ?? 0])
      for (let j = 0; j < width; j++)
        sums[node * width + j] = (sums[node * width + j] ?? 0) + (rows[dyad * width + j] ?? 0);
  return sums;
}

/** What the dyads of each node add to X′WX. */
function informationOfNodes({ nodes, one, other, width, design, means }: DyadScores): Matrix[] {
  const size = width * width;
  const sums = new Float64Array(nodes * size);
  for (let dyad = 0; dyad < one.length; dyad++) {
    const [a, b] = [(one[dyad] ?? 0) * size, (other[dyad] ?? 0) * size];
    for (let j = 0; j < width; j++) {
      const x = (means[dyad] ?? 0) * (design[dyad * width + j] ?? 0);
      for (let k = 0; k < width; k++) {
        const part = x * (design[dyad * width + k] ?? 0);
        const at = j * width + k;
        sums[a + at] = (sums[a + at] ?? 0) + part;
        sums[b + at] = (sums[b + at] ?? 0) + part;
      }
    }
  }
  return Array.from({ length: nodes }, (_, node) =>
    Matrix.from1DArray(width, width, sums.subarray(node * size, (node + 1) * size)),
  );
}

function inverseOf(matrix: Matrix): Matrix | undefined {
  const { eigenvectorMatrix, realEigenvalues } = symmetric(matrix);
  const most = Math.max(...realEigenvalues);
  if (!(Math.min(...realEigenvalues) > 1e-12 * most)) return undefined;
  return eigenvectorMatrix
    .mmul(Matrix.diag(realEigenvalues.map((value) => 1 / value)))
    .mmul(eigenvectorMatrix.transpose());
}

/**
 * Variances below 0 are mended as Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2011), Journal of Business and
 * Economic Statistics 29(2), 238–249 do it: negative eigenvalues are put to 0. Where all are above 0 they are left alone.
 */
function withoutNegative(covariance: Matrix): { covariance: Matrix; mended: boolean } {
  if (covariance.diag().every((variance) => variance > 0)) return { covariance, mended: false };
  const { eigenvectorMatrix, realEigenvalues } = symmetric(covariance);
  const kept = realEigenvalues.map((value) => Math.max(0, value));
  return {
    covariance: eigenvectorMatrix.mmul(Matrix.diag(kept)).mmul(eigenvectorMatrix.transpose()),
    mended: true,
  };
}

function symmetric(matrix: Matrix): EigenvalueDecomposition {
  return new EigenvalueDecomposition(Matrix.add(matrix, matrix.transpose()).mul(0.5), {
    assumeSymmetric: true,
  });
}
