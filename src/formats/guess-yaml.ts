/** A line of a mapping as it is proposed: a key with its value, and what the reader should know of it. */
export interface Proposed {
  /** A hyphen for an item of a list. */
  readonly key: string;
  readonly value?: string;
  readonly within?: readonly Proposed[];
  readonly remark?: string;
  /** Proposed, but not to be taken unless the reader says so. */
  readonly off?: true;
}

/** A mapping as YAML with remarks, for a person to read and change. */
export function proposedYaml(lines: readonly Proposed[], depth = 0): string {
  return lines.map((line) => yamlOf(line, "  ".repeat(depth), depth)).join("");
}

function yamlOf({ key, value, within, remark, off }: Proposed, indent: string, depth: number): string {
  const said = remark === undefined ? "" : `  # ${remark.replaceAll(/\s+/g, " ")}`;
  const before = off ? "# " : "";
  if (key === "-") return `${indent}- ${value}${said}\n`;
  if (within === undefined) return `${indent}${before}${key}: ${value ?? ""}${said}\n`;
  return `${indent}${key}:${value === undefined ? "" : ` ${value}`}${said}\n${proposedYaml(within, depth + 1)}`;
}

const PLAIN = /^[\p{L}_][\p{L}\p{N}_-]*( [\p{L}\p{N}_-]+)*$/u;
const WORDS_OF_YAML = /^(y|n|yes|no|true|false|on|off|null|none|~)$/i;

/** A word as YAML takes it for a word. */
export function word(text: string): string {
  return PLAIN.test(text) && !WORDS_OF_YAML.test(text) ? text : JSON.stringify(text);
}

/** A constant, told from the name of a column. */
export function constant(text: string): string {
  return JSON.stringify(`=${text}`);
}

/** A flat record on one line: { name: city, country: land }. */
export function inline(pairs: readonly (readonly [key: string, value: string])[]): string {
  return `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
}
