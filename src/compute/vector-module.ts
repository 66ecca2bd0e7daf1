/** Of the machine that runs vectors of two numbers at once: what is used here, since Node's types leave it out. */
declare const WebAssembly: {
  readonly Memory: new (pages: { readonly initial: number }) => VectorMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly of: { readonly memory: VectorMemory } },
  ) => { readonly exports: unknown };
};

interface VectorMemory {
  readonly buffer: ArrayBuffer;
}

interface VectorFunctions {
  /** Copies a row's cells, in an order told by their places in bytes, one after the other: row, order, count, to. */
  readonly gather: (row: number, order: number, count: number, to: number) => void;
  /**
   * sums[c][k] += Σ over j of cells[j][k] · columns[c][j] for all k of a block: cells, columns, bytes from one column to
   * the next, count, sums. One after the other in j, so that how j is cut into pieces changes no sum.
   */
  readonly block: (cells: number, columns: number, apart: number, count: number, sums: number) => void;
  /** Copies one number of each place of a row to every cell of one k: row, order, count, to. */
  readonly pick: (row: number, order: number, count: number, to: number) => void;
  /** sums[k] += Σ over j of cells[j][k]² · column[j] for all k of a block: cells, column, count, sums. */
  readonly squares: (cells: number, column: number, count: number, sums: number) => void;
}

/** How much is multiplied at once. */
export interface BlockShape {
  /** Pairs of cells of a row; with the columns at most twelve sums of two, which is what registers hold. */
  readonly pairs: number;
  readonly columns: number;
  /** Numbers from one cell to the next of the same k, all k of all blocks. */
  readonly width: number;
}

const PAGE_BYTES = 65_536;

export function vectorMemory(bytes: number): VectorMemory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
}

/**
 * The inner loops of permuting, assembled for a shape of block. V8 multiplies one number at a time in JavaScript and
 * two in WebAssembly (SIMD, in every Node that Hansa runs on); both round as IEEE 754 says, so the sums are the same
 * on every machine. WebAssembly Core Specification 2.0, chapter 5: binary format.
 */
export function vectorFunctions(memory: VectorMemory, shape: BlockShape): VectorFunctions {
  const module = new WebAssembly.Module(Uint8Array.from(moduleBytes(shape)));
  const { exports } = new WebAssembly.Instance(module, { of: { memory } });
  // What the module exports is written below.
  return exports as VectorFunctions;
}

type Code = readonly number[];

function moduleBytes(shape: BlockShape): number[] {
  const codes = [gatherCode(shape), blockCode(shape), pickCode(shape), squaresCode(shape)];
  return [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [functionType(4), functionType(5)]),
    ...section(2, [[...name("of"), ...name("memory"), 2, 0, 1]]),
    ...section(3, [[0], [1], [0], [0]]),
    ...section(7, [
      [...name("gather"), 0, 0],
      [...name("block"), 0, 1],
      [...name("pick"), 0, 2],
      [...name("squares"), 0, 3],
    ]),
    ...section(10, codes.map(sized)),
  ];
}

function gatherCode({ width }: BlockShape): Code {
  const [row, order, count, to, from] = [0, 1, 2, 3, 4];
  const step = [
    ...[...get(row), ...get(order), ...I32_LOAD, ...I32_ADD, ...set(from)],
    ...Array.from({ length: width / 2 }, (_, pair) => [
      ...[...get(to), ...get(from), ...vector(LOAD, 16 * pair), ...vector(STORE, 16 * pair)],
    ]).flat(),
    ...[...advance(order, 4), ...advance(to, 8 * width)],
  ];
  return [...locals([1, I32]), ...counted(count, step), END];
}

function blockCode({ pairs, columns, width }: BlockShape): Code {
  const [cells, first, apart, count, sums] = [0, 1, 2, 3, 4];
  const places = range(columns).map((c) => (c === 0 ? first : 4 + c));
  const spread = range(columns).map((c) => 4 + columns + c);
  const cell = 4 + 2 * columns;
  const sum = (c: number, pair: number): number => cell + 1 + c * pairs + pair;
  const each = (code: (c: number, pair: number) => Code): Code =>
    range(columns).flatMap((c) => range(pairs).flatMap((pair) => code(c, pair)));
  const at = (c: number, pair: number): number => 8 * (c * width + 2 * pair);
  const step = [
    ...range(columns).flatMap((c) => [
      ...[...get(places[c]), ...vector(SPREAD, 0), ...set(spread[c]), ...advance(places[c], 8)],
    ]),
    ...range(pairs).flatMap((pair) => [
      ...[...get(cells), ...vector(LOAD, 16 * pair), ...set(cell)],
      ...range(columns).flatMap((c) => [
        ...[...get(sum(c, pair)), ...get(cell), ...get(spread[c]), ...TIMES, ...PLUS, ...set(sum(c, pair))],
      ]),
    ]),
    ...advance(cells, 8 * width),
  ];
  return [
    ...locals([columns - 1, I32], [columns + 1 + columns * pairs, V128]),
    ...range(columns - 1).flatMap((c) => [
      ...[...get(places[c]), ...get(apart), ...I32_ADD, ...set(places[c + 1])],
    ]),
    ...each((c, pair) => [...get(sums), ...vector(LOAD, at(c, pair)), ...set(sum(c, pair))]),
    ...counted(count, step),
    ...each((c, pair) => [...get(sums), ...get(sum(c, pair)), ...vector(STORE, at(c, pair))]),
    END,
  ];
}

function pickCode({ width }: BlockShape): Code {
  const [row, order, count, to] = [0, 1, 2, 3];
  const step = [
    ...[...get(to), ...get(row), ...get(order), ...I32_LOAD, ...I32_ADD, ...F64_LOAD, ...F64_STORE],
    ...[...advance(order, 4), ...advance(to, 8 * width)],
  ];
  return [...locals(), ...counted(count, step), END];
}

function squaresCode({ pairs, width }: BlockShape): Code {
  const [cells, column, count, sums, spread, cell] = [0, 1, 2, 3, 4, 5];
  const sum = (pair: number): number => 6 + pair;
  const each = (code: (pair: number) => Code): Code => range(pairs).flatMap(code);
  const step = [
    ...[...get(column), ...vector(SPREAD, 0), ...set(spread), ...advance(column, 8)],
    ...each((pair) => [
      ...[...get(cells), ...vector(LOAD, 16 * pair), ...set(cell)],
      ...[...get(sum(pair)), ...get(cell), ...get(cell), ...TIMES, ...get(spread), ...TIMES, ...PLUS],
      ...set(sum(pair)),
    ]),
    ...advance(cells, 8 * width),
  ];
  return [
    ...locals([2 + pairs, V128]),
    ...each((pair) => [...get(sums), ...vector(LOAD, 16 * pair), ...set(sum(pair))]),
    ...counted(count, step),
    ...each((pair) => [...get(sums), ...get(sum(pair)), ...vector(STORE, 16 * pair)]),
    END,
  ];
}

const [I32, V128, END] = [0x7f, 0x7b, 0x0b];
const I32_ADD = [0x6a];
const I32_LOAD = [0x28, 2, 0];
const F64_LOAD = [0x2b, 3, 0];
const F64_STORE = [0x39, 3, 0];
const [LOAD, SPREAD, STORE] = [0x00, 0x0a, 0x0b];
const PLUS = [0xfd, 0xf0, 0x01];
const TIMES = [0xfd, 0xf2, 0x01];

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
const get = (local = 0): Code => [0x20, ...leb(local)];
const set = (local = 0): Code => [0x21, ...leb(local)];
const advance = (local = 0, by = 0): Code => [
  ...get(local),
  0x41,
  ...signedLeb(by),
  ...I32_ADD,
  ...set(local),
];
const vector = (operation: number, offset: number): Code => [0xfd, operation, 3, ...leb(offset)];

/** A loop that runs `count` times, once at least. */
const counted = (count: number, step: Code): Code => [
  ...[0x03, 0x40, ...step],
  ...[...get(count), 0x41, 0x7f, ...I32_ADD, 0x22, ...leb(count), 0x0d, 0, END],
];

function locals(...kinds: readonly (readonly [number, number])[]): Code {
  const some = kinds.filter(([many]) => many > 0);
  return [...leb(some.length), ...some.flatMap(([many, kind]) => [...leb(many), kind])];
}

function functionType(parameters: number): Code {
  return [0x60, ...leb(parameters), ...range(parameters).map(() => I32), 0];
}

function section(number: number, entries: readonly Code[]): Code {
  return [number, ...sized([...leb(entries.length), ...entries.flat()])];
}

function name(text: string): Code {
  return sized([...text].map((letter) => letter.charCodeAt(0)));
}

function sized(code: Code): Code {
  return [...leb(code.length), ...code];
}

/** A whole number in groups of seven bits, the lowest first. */
function leb(value: number): Code {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb(Math.floor(value / 128))];
}

/** The same of a number that may be negative: the last group keeps a bit for the sign. */
function signedLeb(value: number): Code {
  return value < 64 ? [value] : [(value % 128) + 128, ...signedLeb(Math.floor(value / 128))];
}
