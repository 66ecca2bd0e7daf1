import { EdgeHeading } from "../formats/edge-heading.ts";
import {
  type EdgeSeparator,
  edgeOfLine,
  holdsNoEdge,
  isEdgeHeader,
  separatorOf,
} from "../formats/edge-line.ts";
import { graphDialect, isMatrixMarket } from "../formats/graph-dialect.ts";
import type { Misread } from "../record/draft.ts";
import { refusePage } from "./content-expected.ts";
import { encodingOf } from "./decode-text.ts";
import { IntakeError } from "./intake-error.ts";
import { openFile } from "./open-file.ts";
import { openPiped } from "./open-piped.ts";
import { lineTooLong } from "./size-limits.ts";

/** The edges of a file, their ends by number, and the names behind the numbers in the order they came up. */
export interface EdgeList {
  readonly names: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Lines without an edge, the first of them. */
  readonly misread: { readonly total: number; readonly shown: readonly Misread[] };
  /** Whether the first line named the columns. */
  readonly header: boolean;
  /** Whether a first line told sizes, as Matrix Market has it. */
  readonly sizes: boolean;
  /** How many lines have more than two columns, such as weights and times, which are not read. */
  readonly further: number;
}

/** No name is so long; a file without line ends is no list. */
const LONGEST = 1_000_000;
const MOST_SHOWN = 20;

/** Reads a bare list of edges, two names a line, plain or packed, from a file, a pipe, or standard input for '-'. */
export async function edgeListIn(source: string): Promise<EdgeList> {
  const piped = await openPiped(source);
  const { bytes } = piped ?? (await openFile(source));
  const path = piped?.name ?? source;
  const reading = new Reading(path);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes) {
    if (decoder === undefined) refusePage(chunk, path, "graph");
    decoder ??= new TextDecoder(encodingOf(chunk, path, WANTED), { fatal: true });
    reading.take(decoded(decoder, chunk, path));
  }
  reading.take(`${decoder ? decoded(decoder, undefined, path) : ""}\n`);
  const list = reading.list();
  if (list.from.length === 0)
    throw new IntakeError(
      "wrong-content",
      `${path} has no line with two names. A list of edges has two on each line, parted by blanks, a tab, a comma or a semicolon.`,
    );
  return list;
}

const WANTED = "a list of edges. Save it as text, two names a line.";

/** The text of the next bytes, or with none what is left; bytes that are no text are not guessed at. */
function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  path: string,
): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new IntakeError(
      "wrong-content",
      `${path} begins as ${decoder.encoding} and goes on in another encoding. Save it as UTF-8.`,
    );
  }
}

class Reading {
  readonly #path: string;
  readonly #numbers = new Map<string, number>();
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #misread: Misread[] = [];
  #misreadTotal = 0;
  #separator: EdgeSeparator | undefined;
  /** A first line that seems to name the columns, until a later line shows its names to be ends. */
  #heading: readonly [string, string] | undefined;
  /** Whether the first edge is one, or the names of columns. */
  #first: EdgeHeading | undefined;
  #further = 0;
  #begun = false;
  #sizes: "to come" | "passed" | undefined;
  #line = 0;
  #rest = "";

  constructor(path: string) {
    this.#path = path;
  }

  take(text: string): void {
    const whole = this.#rest + text;
    // A carriage return at the end may have its line feed in the next piece.
    const held = whole.endsWith("\r") ? 1 : 0;
    const lines = whole.slice(0, whole.length - held).split(/\r\n?|\n/);
    this.#rest = (lines.pop() ?? "") + "\r".repeat(held);
    for (const line of lines) this.#read(line);
    if (this.#rest.length > LONGEST) throw lineTooLong(this.#path, this.#line + 1, LONGEST);
  }

  list(): EdgeList {
    const heading = this.#heading;
    const isEdge =
      heading !== undefined && (this.#from.length === 0 || heading.some((name) => this.#numbers.has(name)));
    if (isEdge) this.#add(heading);
    // The names of columns that were taken for an edge were the first two names to come up, and are no others.
    const taken = this.#first?.isHeading() === true && this.#to[0] === 1 ? 1 : 0;
    const renumbered = (ends: number[]): number[] =>
      taken === 0 ? ends : ends.slice(1).map((end) => end - 2);
    return {
      names: [...this.#numbers.keys()].slice(2 * taken),
      from: renumbered(this.#from),
      to: renumbered(this.#to),
      misread: { total: this.#misreadTotal, shown: this.#misread },
      header: (heading !== undefined && !isEdge) || taken > 0,
      sizes: this.#sizes === "passed",
      further: this.#further - taken * Number(this.#first?.hasFurther()),
    };
  }

  #read(line: string): void {
    this.#line += 1;
    if (holdsNoEdge(line)) {
      if (this.#line === 1 && isMatrixMarket(line)) this.#sizes = "to come";
      return;
    }
    if (!this.#begun && this.#isNoEdge(line)) return;
    const isFirst = this.#separator === undefined && this.#heading === undefined;
    this.#separator ??= separatorOf(line) ?? this.#refuseEither();
    const edge = edgeOfLine(line, this.#separator);
    if ("why" in edge) this.#tell(edge.why);
    else if (isFirst && isEdgeHeader(edge.ends)) {
      this.#heading = edge.ends;
      // Names of columns may be parted otherwise than the names below them.
      this.#separator = undefined;
    } else {
      if (this.#first === undefined) this.#first = new EdgeHeading(edge);
      else this.#first.take(edge);
      if (edge.further !== "") this.#further += 1;
      this.#add(edge.ends);
    }
  }

  /** Of the first line that is no remark: whether it tells sizes. Another format than a list of edges is refused. */
  #isNoEdge(line: string): boolean {
    this.#begun = true;
    const dialect = graphDialect(line);
    if (dialect !== undefined)
      throw new IntakeError(
        "wrong-content",
        `${this.#path} is ${dialect}, no bare list of edges: save it as two names a line. 'hansa import graph' reads GEXF, GraphML and GeoJSON into a store.`,
      );
    if (this.#sizes !== "to come") return false;
    this.#sizes = "passed";
    return true;
  }

  #refuseEither(): never {
    throw new IntakeError(
      "wrong-content",
      `${this.#path}, line ${this.#line}: either its semicolon or its comma may part the two names. Put names that hold one into quotation marks, or part the names by a tab.`,
    );
  }

  #add([one, other]: readonly [string, string]): void {
    this.#from.push(this.#number(one));
    this.#to.push(this.#number(other));
  }

  #tell(why: string): void {
    this.#misreadTotal += 1;
    if (this.#misread.length < MOST_SHOWN) this.#misread.push({ where: `line ${this.#line}`, why });
  }

  #number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }
}
