import type { Atlas } from "../../atlas/atlas.ts";
import type { Colours } from "./colours.ts";
import { addLine, lineAlong } from "./pen.ts";
import type { Projection } from "./projection.ts";

/** Ties of one look, drawn together. */
export interface ArcLayer {
  readonly rows: Int32Array;
  readonly look: ArcLook;
}

export interface ArcLook {
  readonly colour: Exclude<keyof Colours, "face">;
  readonly strength: number;
  /** Lengths of line and gap in pixels; a whole line without. */
  readonly dash?: readonly number[];
}

/** So many lines are one path: small enough to stop between two, large enough to be quick. */
const AT_ONCE = 256;

export interface Chunk {
  readonly look: ArcLook;
  path(): Path2D;
}

/** Ties as great circles on the drawn world, each worked out once. */
export class TieLines {
  readonly #atlas: Atlas;
  readonly #along: (from: [number, number], to: [number, number]) => Float32Array;
  readonly #lines: (Float32Array | undefined)[] = [];

  constructor(atlas: Atlas, { d3 }: Projection) {
    this.#atlas = atlas;
    this.#along = lineAlong(d3);
  }

  /** Layers in pieces whose paths are made when they are first drawn. */
  chunks(layers: readonly ArcLayer[]): Chunk[] {
    return layers.flatMap(({ rows, look }) =>
      Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, number): Chunk => {
        let made: Path2D | undefined;
        return {
          look,
          path: () => {
            made ??= this.path(rows.subarray(number * AT_ONCE, (number + 1) * AT_ONCE));
            return made;
          },
        };
      }),
    );
  }

  path(rows: Iterable<number>): Path2D {
    const path = new Path2D();
    for (const row of rows) addLine(path, this.#line(row));
    return path;
  }

  #line(row: number): Float32Array {
    const known = this.#lines[row];
    if (known) return known;
    const { ties } = this.#atlas;
    const [from, to] = [this.#place(ties.a[row]), this.#place(ties.b[row])];
    const line = from && to ? this.#along(from, to) : new Float32Array(0);
    this.#lines[row] = line;
    return line;
  }

  #place(city = -1): [number, number] | undefined {
    const { longitude, latitude } = this.#atlas.cities;
    const [x, y] = [longitude[city], latitude[city]];
    return typeof x === "number" && typeof y === "number" ? [x, y] : undefined;
  }
}
