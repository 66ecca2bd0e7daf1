import type { EdgeCells } from "./edge-heading.ts";

/** What parts the two ends on a line. */
export type EdgeSeparator = "comma" | "semicolon" | "tab" | "blank";

/** A line of a list of edges: two ends, or why there are none. */
export type EdgeLine = EdgeCells | { readonly why: string };

/** Two numbers before the first tab are both ends already: KONECT parts these by a blank, and what follows by tabs. */
const ENDS_BEFORE_TAB = /^\s*\d+ +\d+\s*(\t|$)/;
/** A tab that follows a comma only sets the columns out. */
const COMMA_AND_TAB = /^[^\t]*,\s*\t/;

/**
 * By the first line that holds an edge: a tab goes before semicolons and commas, and these before blanks. Where a line
 * has both, the one that leaves two names without the other is meant ('1;2;0,5'); undefined where neither does, as
 * 'Washington, D.C.;Berlin' may be either.
 */
export function separatorOf(line: string): EdgeSeparator | undefined {
  if (line.includes("\t") && !ENDS_BEFORE_TAB.test(line) && !COMMA_AND_TAB.test(line)) return "tab";
  if (!partsTwo(line, "semicolon")) return line.includes(",") ? "comma" : "blank";
  if (!line.includes(",")) return "semicolon";
  return (["comma", "semicolon"] as const).find((each) => partsTwo(line, each) && leavesWhole(line, each));
}

/** Whether there are two names that a sign parts outside of quotation marks. */
function partsTwo(line: string, separator: "comma" | "semicolon"): boolean {
  const ends = cellsOf(line, separator).slice(0, 2);
  return ends.every((cell) => cell !== "" && cell.split('"').length % 2 === 1);
}

/** Whether no name holds what else may part names, but between quotation marks. */
function leavesWhole(line: string, separator: "comma" | "semicolon"): boolean {
  const other = separator === "comma" ? ";" : ",";
  const ends = cellsOf(line, separator).slice(0, 2);
  return ends.every((cell) => (cell.startsWith('"') ? !isCut(cell) : !cell.includes(other)));
}

/** Lines that hold no edge: empty ones, and remarks as KONECT (`%`) and SNAP (`#`) write them. */
export function holdsNoEdge(line: string): boolean {
  return /^\s*([%#]|$)/.test(line);
}

const PARTED = { comma: "a comma", semicolon: "a semicolon", tab: "a tab", blank: "blanks" } as const;

/** What stands between two names in other notations, and would be taken for a name. */
const BETWEEN = /^(?:<?[-=]+>?|[–—→↔])$/;

/** The next column, such as a weight or a time, tells no more than whether a first line is an edge. */
export function edgeOfLine(line: string, separator: EdgeSeparator): EdgeLine {
  const [one = "", other = "", further = ""] = cellsOf(line, separator);
  if (BETWEEN.test(other))
    return {
      why: `'${other}' stands where the second name should; leave it out, so that two names are on each line`,
    };
  if (one === "" || other === "")
    return { why: `one end only; each line names two, parted by ${PARTED[separator]} as in the first` };
  if (isCut(one) || isCut(other))
    return { why: "a quotation mark that is not closed; close it, or give the list with tabs" };
  return { ends: [bare(one), bare(other)], further: bare(further) };
}

function cellsOf(line: string, separator: EdgeSeparator): string[] {
  // A blank between quotation marks is part of a name; a mark that is not closed is a letter like any other.
  if (separator === "blank") return line.match(/"(?:[^"]|"")*"(?=\s|$)|\S+/g)?.slice(0, 3) ?? [];
  if (separator === "tab") return line.split("\t", 3).map((cell) => cell.trim());
  const cell =
    separator === "comma" ? /\s*("(?:[^"]|"")*"|[^,]*?)\s*(?:,|$)/y : /\s*("(?:[^"]|"")*"|[^;]*?)\s*(?:;|$)/y;
  return [cell.exec(line), cell.exec(line), cell.exec(line)].map((found) => found?.[1] ?? "");
}

function isCut(cell: string): boolean {
  return cell.startsWith('"') && !(cell.length > 1 && cell.endsWith('"'));
}

function bare(cell: string): string {
  const name = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  // One name, whether its accents are letters of their own or part of the letter.
  return name.normalize("NFC");
}

const HEADERS: ReadonlySet<string> = new Set([
  "source target",
  "from to",
  "fromnodeid tonodeid",
  "node1 node2",
  "node_1 node_2",
  "id1 id2",
  "id_1 id_2",
  "city_a city_b",
  "city1 city2",
  "city partner",
]);

/** Whether the first line may name the columns; it does not where one of its names is an end further down. */
export function isEdgeHeader([one, other]: readonly [string, string]): boolean {
  return HEADERS.has(`${one} ${other}`.toLowerCase());
}
