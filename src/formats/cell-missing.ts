/** How tables say that a cell holds nothing. 'NA' is not among them: in a column of countries it is Namibia. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  "?",
  ".",
  "..",
  "#n/a",
  "n/a",
  "n.a.",
  "k.a.",
  "k. a.",
  "s.d.",
  "n.d.",
  "nan",
  "null",
  "none",
  "nil",
  "unknown",
  "unbekannt",
  "not known",
  "not given",
  "not stated",
]);

const LONGEST = 10;

/** Whether a trimmed cell says that nothing is given. */
export function saysNothing(cell: string): boolean {
  return cell.length <= LONGEST && (cell === "" || SAYS_NOTHING.has(cell.toLowerCase()));
}
