import type { Claim, Locator } from "../record/claim.ts";
import type { Misread } from "../record/draft.ts";
import type { Entity } from "../record/entity.ts";
import type { EntityId, SourceId } from "../record/id.ts";
import type { Named } from "../record/named.ts";
import type { Source } from "../record/source.ts";
import type { ImportTally } from "./import-tally.ts";

/** One import of one source, as far as it has come. */
export interface ImportState {
  readonly no: number;
  readonly source: SourceId;
  readonly fingerprint: string;
  readonly recorded: string;
  /** Whether the source was imported before. */
  readonly again: boolean;
  readonly pieces: number;
  /** Where the next piece begins. */
  readonly mark?: string;
  readonly tally: ImportTally;
  readonly finished?: string;
}

export interface ImportBegun {
  readonly source: Source;
  /** The source's publisher, where the ledger does not have it yet. */
  readonly entities: readonly Entity[];
  readonly fingerprint: string;
  /** What is read has its own sources, and the file that it came in is none. */
  readonly unlisted?: true;
  /** Earlier readings of the same work, each a source of its own. */
  readonly earlier?: readonly SourceId[] | undefined;
  /** Taken over unless an import that was cut off goes on. */
  readonly recorded: string;
}

/** What an import makes of rows that it did not meet. */
export interface GoneAsked {
  /** Whether their claims are taken back. */
  readonly retract: boolean;
  /** Which rows it would have met if they were still there, by where they stand; all where absent. */
  readonly covers?: ((locator: Locator) => boolean) | undefined;
  /** Earlier readings of the same work, each a source of its own, whose rows have the same keys. */
  readonly earlier?: readonly SourceId[] | undefined;
}

/** A name that may mean several places or bodies, for the reader to decide. */
export interface OpenName {
  readonly id: string;
  readonly source: SourceId;
  /** The name as decisions remember it. */
  readonly words: string;
  readonly named: Named;
  readonly candidates: readonly NameCandidate[];
  readonly reason: string;
}

export interface NameCandidate {
  readonly id: EntityId;
  readonly name: string;
  readonly country?: string;
  readonly region?: string;
  readonly population?: number;
  /** Kilometres from where the source puts it. */
  readonly distance?: number;
  readonly score: number;
  readonly reason: string;
}

/** A row that waits until its open names are decided. */
export interface WaitingRow {
  /** The id that its claim will have. */
  readonly claim: string;
  /** The draft and how it is coded, as the workbench wrote it. */
  readonly draft: string;
  readonly reviews: readonly string[];
}

/** A draft that waits or waited, by the id that its claim has or will have. */
export interface HeldDraft {
  readonly claim: string;
  readonly draft: string;
}

/** A row that follows a decision of the reader. */
export interface RowFollowed extends HeldDraft {
  /** The claim that keeps the decision. */
  readonly decision: string;
}

/** A row whose claim no longer holds, by the id of its first claim. */
export interface RowUndone {
  readonly claim: string;
  readonly why: string;
}

/** Rows of a source with their names settled; all claims were validated by whoever composed them. */
export interface SettledRows {
  /** With the ids of their first version; the store finds out which version they are. */
  readonly claims: readonly Claim[];
  /** Claims of another ledger, or the reader's: they come with their own ids. */
  readonly ready: readonly Claim[];
  /** What is claimed beside the rows, once: ids that registers give to places. Passed over where the id is there. */
  readonly beside: readonly Claim[];
  /** Kept where nothing is on file of that id. */
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly waiting: readonly WaitingRow[];
  readonly open: readonly OpenName[];
  readonly undone: readonly RowUndone[];
  /** Rows that no claim came of, by the id it would have had. */
  readonly unkept: readonly string[];
  /** Rows that follow decisions, to be settled anew when one is taken back. */
  readonly followed: readonly RowFollowed[];
}

export interface PieceSettled extends SettledRows {
  readonly mark: string;
  readonly misread: readonly Misread[];
  readonly passedOver: readonly Misread[];
  readonly leftOut: number;
  readonly rows: number;
}

/** A name that waits, with how many rows wait for it. */
export interface NameWaiting extends OpenName {
  readonly rows: number;
}

/** What the store keeps of imports beside the claims. */
export interface Imports {
  /** Goes on with an import of the same source and file that was cut off, else begins a new one. */
  begin(asked: ImportBegun): Promise<ImportState>;
  /** A piece whole or not at all, with the reader's mark. Refused where another process went on meanwhile. */
  keep(state: ImportState, piece: PieceSettled): Promise<ImportState>;
  /** Ends an import; gives how many claims of rows stand that the source no longer has, taken back where so asked. */
  finish(state: ImportState, at: string, asked: GoneAsked): Promise<{ state: ImportState; gone: number }>;
  /** The latest first. */
  all(): Promise<ImportState[]>;
  /** What an import brought to the ledger so far. */
  broughtBy(state: ImportState): Promise<Set<EntityId>>;
  /** Ids of other registers and whose they are, by claims that stand: 'wikidata:Q64' -> gn:2950159. */
  identifiers(): Promise<Map<string, EntityId>>;
  /** Names that wait for the reader, those of most rows first. */
  open(page?: { readonly limit: number; readonly offset: number }): Promise<NameWaiting[]>;
  openName(review: string): Promise<NameWaiting | undefined>;
  /** How many names are open, and how many rows wait for them. */
  openCounts(): Promise<{ names: number; rows: number }>;
  /** The reviews of the same words in sources of one origin. */
  sameWords(words: string, sources: readonly SourceId[]): Promise<string[]>;
  /** Some of the rows that wait for a name. */
  waitingFor(review: string, limit: number): Promise<HeldDraft[]>;
  /** Some of the rows that follow a decision. */
  decidedBy(decision: string, limit: number): Promise<HeldDraft[]>;
  /** Keeps what a decision, or its being taken back, settles: the reader's claim, rows that follow, those still open. */
  settle(settling: Resettling, settled: SettledRows): Promise<RowCounts>;
}

export interface Resettling {
  readonly recorded: string;
  readonly rows: readonly HeldDraft[];
  /** The claim of the decision that no longer does. */
  readonly takenBack?: string;
}

export interface RowCounts {
  readonly added: number;
  readonly superseded: number;
  readonly alreadyThere: number;
  readonly retracted: number;
}
