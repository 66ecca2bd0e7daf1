/** What an audit says of a claim, the gravest first: of several findings the first here is the verdict. */
export const VERDICTS = [
  "contradicted",
  "does not follow",
  "internally inconsistent",
  "in tension",
  "stale",
  "supported",
  "single source",
  "not checkable",
] as const;
