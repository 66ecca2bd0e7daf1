import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

const ROOT = join(import.meta.dirname, "..");

/** A node of a syntax tree, as far as these tests look at it. */
export interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}

/** A place in the pages' code: a node, what it stands in (the nearest last), and where that is. */
export interface Place {
  node: Node;
  within: readonly Node[];
  file: string;
  line: number;
}

/** Every place in the code of the pages. */
export function places(): Place[] {
  const files = globSync("src/web/**/*.{ts,tsx}", { cwd: ROOT })
    .filter((file) => !/\.(test|d)\.ts$/.test(file))
    .toSorted();
  return files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const found: Place[] = [];
    walk(parseSync(file, text).program, [], (node, within) =>
      found.push({ node, within, file, line: text.slice(0, node.start).split("\n").length }),
    );
    return found;
  });
}

function walk(
  value: unknown,
  within: readonly Node[],
  tell: (node: Node, within: readonly Node[]) => void,
): void {
  if (Array.isArray(value)) for (const each of value) walk(each, within, tell);
  else if (isNode(value)) {
    tell(value, within);
    const inner = [...within, value];
    for (const part of Object.values(value)) walk(part, inner, tell);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The name a node bears: of an identifier, an attribute, a property's key or a called function. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  for (const part of ["name", "key", "callee", "value"] as const) {
    const held = node[part];
    if (typeof held === "string") return held;
    if (isNode(held)) return nameOf(held);
  }
  return "";
}
