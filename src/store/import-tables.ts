/** The rows that import-schema.ts makes tables for. */
export interface ImportTables {
  import: ImportRow;
  /** Rows of a source that a repeated import has met, by the id of their first claim. */
  import_row: { import: number; claim: string };
  /** What an import brought to the ledger: it matches names as if it had not, or where it was cut off would tell. */
  import_entity: { entity: string; import: number };
  review: ReviewRow;
  /** A row whose name is open, by the id its claim will have. */
  waiting: { claim: string; source: string; import: number; draft: string };
  waiting_for: { review: string; claim: string };
  /** Rows that follow a decision, so that they can wait again when it is taken back. */
  decided_row: { decision: string; claim: string; draft: string };
}

export interface ImportRow {
  no: number;
  source: string;
  /** Of the file and its mapping. */
  fingerprint: string;
  /** When every claim of this import counts as learnt, however often it was cut off. */
  recorded: string;
  /** 1 where the source was imported before. */
  again: 0 | 1;
  /** How many pieces were kept: tells two processes apart that go on with one import. */
  pieces: number;
  mark: string | null;
  /** JSON of the counts so far. */
  tally: string;
  finished: string | null;
}

export interface ReviewRow {
  id: string;
  source: string;
  /** The name as decisions remember it. */
  words: string;
  named: string;
  candidates: string;
  reason: string;
}
