import {
  type EdgeSeparator,
  edgeOfLine,
  holdsNoEdge,
  isEdgeHeader,
  separatorOf,
} from "../formats/edge-line.ts";
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
    return {
      names: [...this.#numbers.keys()],
      from: this.#from,
      to: this.#to,
      misread: { total: this.#misreadTotal, shown: this.#misread },
      header: heading !== undefined && !isEdge,
    };
  }

  #read(line: string): void {
    this.#line += 1;
    if (holdsNoEdge(line)) return;
    const isFirst = this.#separator === undefined && this.#heading === undefined;
    this.#separator ??= separatorOf(line) ?? this.#refuseEither();
    const edge = edgeOfLine(line, this.#separator);
    if ("why" in edge) this.#tell(edge.why);
    else if (isFirst && isEdgeHeader(edge.ends)) {
      this.#heading = edge.ends;
      // Names of columns may be parted otherwise than the names below them.
      this.#separator = undefined;
    } else this.#add(edge.ends);
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
