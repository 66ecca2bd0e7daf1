import { probability, type Sample } from "./logistic-model.ts";

/** Trees whose leaves add up to ln odds. Each tree is a full one of DEPTH levels, its splits in heap order. */
export interface BoostedTrees {
  readonly start: number;
  readonly width: number;
  readonly trees: readonly Tree[];
}

interface Tree {
  /** The feature each split looks at; −1 where it does not part its rows, which then all go left. */
  readonly features: Int16Array;
  /** Rows whose feature is no more than this go left. */
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
}

/** So many trees are grown at most; how many are kept, a window that they have not seen tells. */
export const MOST_ROUNDS = 120;

const DEPTH = 4;
const SPLITS = 2 ** DEPTH - 1;
const BINS = 48;
const RATE = 0.1;
/** What a leaf's second derivatives must add up to, and what is added to them (as λ in Chen and Guestrin 2016). */
const LEAST_BEND = 2;
const SHRINK = 4;

/**
 * Gradient-boosted trees for a yes or no, by second-order steps on histograms (Friedman 2001, Annals of Statistics
 * 29(5), 1189–1232; Chen and Guestrin 2016, KDD, eq. 5–7). Deterministic: no row and no feature is left to chance.
 */
export function fitBoostedTrees(sample: Sample, rounds = MOST_ROUNDS): BoostedTrees {
  const { outcomes, weights, width } = sample;
  const binned = intoBins(sample);
  const ones = outcomes.reduce((sum, outcome, i) => sum + outcome * (weights[i] ?? 0), 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const start = Math.log((ones + 0.5) / (all - ones + 0.5));
  const odds = new Float64Array(outcomes.length).fill(start);
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round++) trees.push(grown(sample, binned, odds));
  return { start, width, trees };
}

/** The ln odds of the row that begins at `at`. */
export function treesLogOdds({ start, trees }: BoostedTrees, rows: Float64Array, at = 0): number {
  let sum = start;
  for (const tree of trees) sum += leafOf(tree, rows, at);
  return sum;
}

/** The ln odds of the row that begins at `at` after each tree; the first are those before any. */
export function oddsByRound({ start, trees }: BoostedTrees, rows: Float64Array, at = 0): Float64Array {
  const odds = new Float64Array(trees.length + 1).fill(start);
  for (const [round, tree] of trees.entries()) odds[round + 1] = (odds[round] ?? 0) + leafOf(tree, rows, at);
  return odds;
}

function leafOf({ features, thresholds, leaves }: Tree, rows: Float64Array, at: number): number {
  let node = 0;
  while (node < SPLITS) {
    const feature = features[node] ?? -1;
    const left = feature < 0 || (rows[at + feature] ?? 0) <= (thresholds[node] ?? 0);
    node = 2 * node + (left ? 1 : 2);
  }
  return leaves[node - SPLITS] ?? 0;
}

interface Binned {
  /** The features that are not the same in all rows: no other can part them. */
  readonly features: Uint16Array;
  /** The bin of each of these, row by row. */
  readonly bins: Uint8Array;
  /** The highest value of each bin of each of these. */
  readonly edges: readonly Float64Array[];
}

function intoBins({ rows, width, outcomes }: Sample): Binned {
  const count = outcomes.length;
  const columns = Array.from({ length: width }, (_, feature) =>
    Float64Array.from({ length: count }, (_row, i) => rows[i * width + feature] ?? 0),
  );
  const features = Uint16Array.from(
    columns.flatMap((column, feature) => (column.some((value) => value !== column[0]) ? [feature] : [])),
  );
  const bins = new Uint8Array(count * features.length);
  const edges = Array.from(features, (feature, j) => {
    const column = columns[feature] ?? EMPTY;
    const edge = edgesOf(column);
    for (let i = 0; i < count; i++) bins[i * features.length + j] = binOf(edge, column[i] ?? 0);
    return edge;
  });
  return { features, bins, edges };
}

function edgesOf(column: Float64Array): Float64Array {
  const sorted = column.toSorted();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(sorted[Math.floor((bin * column.length) / BINS)] ?? 0);
  return Float64Array.from(cuts);
}

/** The first bin whose edge is no lower; the last, which has no edge, holds the rest. */
function binOf(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Grows one tree on what the odds so far leave unexplained, and adds its leaves to them. */
function grown(sample: Sample, binned: Binned, odds: Float64Array): Tree {
  const width = binned.features.length;
  const slopes = slopesAt(sample, odds);
  const at = new Uint16Array(odds.length);
  const features = new Int16Array(SPLITS).fill(-1);
  const thresholds = new Float64Array(SPLITS);
  let above: Float64Array[] = [];
  for (let level = 0; level < DEPTH; level++) {
    const first = 2 ** level - 1;
    const sums = levelSums(slopes, at, { first, nodes: 2 ** level, width }, binned, above);
    const cuts = sums.map((sum) => bestCut(sum, width, binned.edges));
    for (const [k, { feature, bin }] of cuts.entries()) {
      features[first + k] = feature < 0 ? -1 : (binned.features[feature] ?? -1);
      thresholds[first + k] = binned.edges[feature]?.[bin] ?? 0;
    }
    for (let i = 0; i < at.length; i++) {
      const node = at[i] ?? 0;
      const cut = cuts[node - first];
      const left = !cut || cut.feature < 0 || (binned.bins[i * width + cut.feature] ?? 0) <= cut.bin;
      at[i] = 2 * node + (left ? 1 : 2);
    }
    above = sums;
  }
  const leaves = leafValues(slopes, at);
  for (let i = 0; i < at.length; i++) odds[i] = (odds[i] ?? 0) + (leaves[(at[i] ?? 0) - SPLITS] ?? 0);
  return { features, thresholds, leaves };
}

/** First and second derivatives of each row's ln likelihood. */
interface Slopes {
  readonly pull: Float64Array;
  readonly bend: Float64Array;
}

function slopesAt({ outcomes, weights }: Sample, odds: Float64Array): Slopes {
  const pull = new Float64Array(odds.length);
  const bend = new Float64Array(odds.length);
  for (let i = 0; i < odds.length; i++) {
    const p = probability(odds[i] ?? 0);
    const weight = weights[i] ?? 0;
    pull[i] = weight * ((outcomes[i] ?? 0) - p);
    bend[i] = weight * p * (1 - p);
  }
  return { pull, bend };
}

function leafValues({ pull, bend }: Slopes, at: Uint16Array): Float64Array {
  const pulls = new Float64Array(SPLITS + 1);
  const bends = new Float64Array(SPLITS + 1);
  for (let i = 0; i < at.length; i++) {
    const leaf = (at[i] ?? 0) - SPLITS;
    pulls[leaf] = (pulls[leaf] ?? 0) + (pull[i] ?? 0);
    bends[leaf] = (bends[leaf] ?? 0) + (bend[i] ?? 0);
  }
  return pulls.map((value, leaf) => (RATE * value) / ((bends[leaf] ?? 0) + SHRINK));
}

interface Level {
  readonly first: number;
  readonly nodes: number;
  readonly width: number;
}

/**
 * Of each node of a level, the slopes summed bin by bin of each feature: pull, then bend. Of two siblings the one with
 * fewer rows is summed; the other is what is left of the node above.
 */
function levelSums(
  { pull, bend }: Slopes,
  at: Uint16Array,
  { first, nodes, width }: Level,
  { bins }: Binned,
  above: readonly Float64Array[],
): Float64Array[] {
  const rows = new Uint32Array(nodes);
  for (const node of at) rows[node - first] = (rows[node - first] ?? 0) + 1;
  const summed = (node: number): boolean => {
    if (above.length === 0) return true;
    const sibling = node ^ 1;
    const [own, its] = [rows[node] ?? 0, rows[sibling] ?? 0];
    return own < its || (own === its && node < sibling);
  };
  const sums = Array.from(rows, () => new Float64Array(2 * width * BINS));
  const wanted = Array.from(rows, (_, node) => summed(node));
  for (let i = 0; i < at.length; i++) {
    const node = (at[i] ?? 0) - first;
    const bendOf = bend[i] ?? 0;
    if (bendOf === 0 || !wanted[node]) continue;
    const into = sums[node] ?? EMPTY;
    const pullOf = pull[i] ?? 0;
    for (let j = 0, cell = 0; j < width; j++, cell += BINS) {
      const bin = 2 * (cell + (bins[i * width + j] ?? 0));
      into[bin] = (into[bin] ?? 0) + pullOf;
      into[bin + 1] = (into[bin + 1] ?? 0) + bendOf;
    }
  }
  for (const [node, into] of sums.entries()) {
    if (wanted[node]) continue;
    const [whole, sibling] = [above[node >> 1] ?? EMPTY, sums[node ^ 1] ?? EMPTY];
    for (let cell = 0; cell < into.length; cell++) into[cell] = (whole[cell] ?? 0) - (sibling[cell] ?? 0);
  }
  return sums;
}

const EMPTY = new Float64Array();

interface Cut {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** The split of a node that explains most; feature −1 where none explains anything. */
function bestCut(sums: Float64Array, width: number, edges: readonly Float64Array[]): Cut {
  let best: Cut = { feature: -1, bin: 0, gain: 1e-6 };
  for (let feature = 0; feature < width; feature++) {
    const from = 2 * feature * BINS;
    const cut = cutOf(sums.subarray(from, from + 2 * BINS), feature, edges[feature]?.length ?? 0);
    if (cut.gain > best.gain) best = cut;
  }
  return best;
}

function cutOf(sums: Float64Array, feature: number, edges: number): Cut {
  let [allPull, allBend] = [0, 0];
  for (let cell = 0; cell < sums.length; cell += 2) {
    allPull += sums[cell] ?? 0;
    allBend += sums[cell + 1] ?? 0;
  }
  const whole = allPull ** 2 / (allBend + SHRINK);
  let best = { feature, bin: 0, gain: 0 };
  let [pull, bend] = [0, 0];
  for (let bin = 0; bin < edges; bin++) {
    pull += sums[2 * bin] ?? 0;
    bend += sums[2 * bin + 1] ?? 0;
    if (bend < LEAST_BEND || allBend - bend < LEAST_BEND) continue;
    const gain = pull ** 2 / (bend + SHRINK) + (allPull - pull) ** 2 / (allBend - bend + SHRINK) - whole;
    if (gain > best.gain) best = { feature, bin, gain };
  }
  return best;
}
