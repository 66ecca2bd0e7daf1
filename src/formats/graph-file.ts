/** The cells of a node or edge by the names of their columns. */
export type GraphCells = ReadonlyMap<string, string>;

/** What a graph file tells as it is read. */
export type GraphEvent =
  | { readonly node: string; readonly cells: GraphCells }
  | {
      readonly edge: string;
      readonly source: string;
      readonly target: string;
      readonly cells: GraphCells;
    }
  | { readonly misread: string; readonly where: string }
  /** Who made the file, where it says so. */
  | { readonly maker: string };

/** Reads a graph file: text goes in as it comes, what it tells comes out. Throws GraphFileError. */
export interface GraphParser {
  read(text: string): GraphEvent[];
  /** The file has ended. */
  end(): GraphEvent[];
}

/** A graph file that cannot be read on; says where and why. */
export class GraphFileError extends Error {
  override readonly name = "GraphFileError";
}

/** Whether what a file says of its maker means that it is an export of our own. */
export function isOurs(maker: string): boolean {
  return maker === "Hansa";
}
