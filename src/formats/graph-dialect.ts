const DIALECTS: readonly (readonly [RegExp, string])[] = [
  [/^\*(?:vertices|network|edges|arcs)\b/i, "Pajek"],
  [/^(?:creator\b.*|graph\s*\[?)$/i, "GML"],
  [/^(?:strict\s+)?(?:di)?graph\b.*\{/i, "DOT"],
  [/^dl\s+n\s*=/i, "UCINET DL"],
  [/^(?:<\?xml|<graphml|<gexf)/i, "GraphML or GEXF"],
  [/^[{[]\s*(?:$|["{[])/, "JSON"],
  [/^nodedef>/i, "GDF"],
];

/** The format of graphs that a first line begins, where it is none of plain lists of edges. */
export function graphDialect(line: string): string | undefined {
  const begun = line.trim();
  return DIALECTS.find(([beginning]) => beginning.test(begun))?.[1];
}

/** Matrix Market: its first line that is no remark tells rows, columns and entries, and is no edge. */
export function isMatrixMarket(line: string): boolean {
  return /^%%MatrixMarket\s+matrix\s+coordinate\b/i.test(line);
}
