/** What parts the two ends on a line. */
export type EdgeSeparator = "comma" | "tab" | "blank";

/** A line of a list of edges: two ends, or why there are none. */
export type EdgeLine = { readonly ends: readonly [string, string] } | { readonly why: string };

/** By the first line that holds an edge: a tab goes before a comma, and a comma before blanks. */
export function separatorOf(line: string): EdgeSeparator {
  if (line.includes("\t")) return "tab";
  return line.includes(",") ? "comma" : "blank";
}

/** Lines that hold no edge: empty ones, and remarks as KONECT (`%`) and SNAP (`#`) write them. */
export function holdsNoEdge(line: string): boolean {
  return /^\s*([%#]|$)/.test(line);
}

/** Further columns, such as weights and times, are not read. */
export function edgeOfLine(line: string, separator: EdgeSeparator): EdgeLine {
  const [one = "", other = ""] = cellsOf(line, separator);
  if (one === "" || other === "")
    return { why: "one end only; a line names two, parted by blanks, a tab or a comma" };
  if (isCut(one) || isCut(other))
    return { why: "a comma between quotation marks; give the list with tabs, or import it as a table" };
  return { ends: [bare(one), bare(other)] };
}

function cellsOf(line: string, separator: EdgeSeparator): string[] {
  // A blank between quotation marks is part of a name; a mark that is not closed is a letter like any other.
  if (separator === "blank") return line.match(/"(?:[^"]|"")*"(?=\s|$)|\S+/g)?.slice(0, 2) ?? [];
  return line.split(separator === "tab" ? "\t" : ",", 2).map((cell) => cell.trim());
}

/** A cell that opens a quotation and does not close it was cut at a comma of the name. */
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
  "a b",
  "city_a city_b",
  "city1 city2",
  "city partner",
]);

/** Whether the first line may name the columns; it does not where one of its names is an end further down. */
export function isEdgeHeader([one, other]: readonly [string, string]): boolean {
  return HEADERS.has(`${one} ${other}`.toLowerCase());
}
