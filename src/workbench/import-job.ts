import { setImmediate as turn } from "node:timers/promises";
import type { PredicateTable } from "../formats/predicate-table.ts";
import type { LikenessLookup } from "../gazetteer/place.ts";
import type { Claim, Locator } from "../record/claim.ts";
import type { Piece, Reader } from "../record/draft.ts";
import type { Entity } from "../record/entity.ts";
import type { SourceId } from "../record/id.ts";
import { Source } from "../record/source.ts";
import type { ImportTally } from "../store/import-tally.ts";
import type { ImportState, PieceSettled } from "../store/imports.ts";
import type { Store } from "../store/store.ts";
import { polityOf } from "./city-name.ts";
import { validated } from "./claim-not-valid.ts";
import { type Coding, rowClaimId } from "./import-claim.ts";
import { decisionsFor } from "./import-decision.ts";
import { Meanings, type Taken } from "./import-match.ts";
import { OnFile } from "./import-on-file.ts";
import { type Met, type Settling, settleDrafts } from "./import-piece.ts";

/** What an import works with. */
export interface ImportDesk {
  readonly store: Store;
  readonly places: LikenessLookup;
  readonly predicates: PredicateTable;
  readonly now: () => string;
}

/** A source to bring in, and who reads it how. */
export interface ImportAsked {
  readonly source: Source;
  /** What of the source was said, and not taken for granted. */
  readonly told?: readonly (keyof Source)[];
  readonly reader: Reader;
  /** Of the file and its mapping: an import of the same that was cut off goes on where it was. */
  readonly fingerprint: string;
  /** What is read has its own sources, and the file that it came in is none. */
  readonly unlisted?: true;
  readonly coder?: string;
  readonly confidence?: Claim["confidence"];
  readonly reading?: Claim["reading"];
  /** Whether claims of rows that the source no longer has are taken back. */
  readonly retractGone?: boolean;
  /** Which rows the reading goes through, by where they stand; all of the source where absent. */
  readonly covers?: (locator: Locator) => boolean;
  /** Earlier readings of the same work, each a source of its own: what it no longer has is gone from them too. */
  readonly earlier?: readonly SourceId[];
}

/** For those who wait. */
export interface ImportHooks {
  readonly say?: (line: string) => void;
  readonly progress?: (progress: ImportProgress) => void;
  /** Ends the import after the piece at hand; it can go on later. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly tally: ImportTally;
  readonly reading?: Piece["progress"];
}

/** What came of an import. */
export interface ImportSummary extends ImportTally {
  readonly source: string;
  /** What was changed in the description of a source that was on file. */
  readonly described?: readonly string[];
  readonly recorded: string;
  /** Whether it went on after having been cut off. */
  readonly resumed: boolean;
  /** Claims of rows that the source no longer has; taken back where that was asked. */
  readonly gone: number;
  readonly goneTakenBack: boolean;
  /** Places and bodies met since it began or went on. */
  readonly named: {
    readonly matched: number;
    readonly new: number;
    readonly open: number;
    /** Names taken for places that are least sure, the least first. */
    readonly unsure: readonly Taken[];
  };
}

/**
 * Brings a source into the ledger, piece by piece: each is kept whole with the reader's mark or not at all, so that
 * an import which was cut off goes on and ends as if it had not been.
 */
export async function runImport(
  desk: ImportDesk,
  asked: ImportAsked,
  hooks: ImportHooks = {},
): Promise<ImportSummary> {
  const source = validated(Source, asked.source);
  const { fingerprint, unlisted, retractGone = false, covers, earlier } = asked;
  const entities = publisherOf(source, desk.places);
  const begun = await desk.store.imports.begin({
    source,
    entities,
    fingerprint,
    earlier,
    recorded: desk.now(),
    ...(unlisted && { unlisted }),
  });
  const resumed = begun.mark !== undefined;
  if (resumed) hooks.say?.(`Goes on after ${begun.tally.rows} rows that are in the ledger already.`);
  const brought = await desk.store.imports.broughtBy(begun);
  const settling = await settlingFor(desk, codingOf(asked, source, begun.recorded), brought);
  let state = begun;
  for await (const piece of asked.reader(begun.mark)) {
    state = await desk.store.imports.keep(state, settled(piece, settling, earlier));
    hooks.progress?.({ tally: state.tally, ...(piece.progress && { reading: piece.progress }) });
    // Rows that lie in memory are read without a pause, in which alone a signal is heard.
    if (hooks.signal) await turn();
    hooks.signal?.throwIfAborted();
  }
  const ended = await desk.store.imports.finish(state, desk.now(), { retract: retractGone, covers, earlier });
  return { ...summaryOf(ended.state, settling.met, resumed), gone: ended.gone, goneTakenBack: retractGone };
}

/** What rows of a source are settled with; `brought` is what their own import brought before it was cut off. */
export async function settlingFor(
  { store, places, predicates }: Omit<ImportDesk, "now">,
  coding: Coding,
  brought: ReadonlySet<string> = new Set(),
): Promise<Settling> {
  const identifiers = await store.imports.identifiers();
  const onFile = new OnFile(await store.entities(), brought);
  const decisions = await decisionsFor(store, coding.source.origin);
  const meanings = new Meanings({ source: coding.source.id, decisions, identifiers, onFile, places });
  const met: Met = {
    matched: new Set<string>(),
    new: new Set<string>(),
    open: new Set<string>(),
    unsure: new Map(),
  };
  return { coding, meanings, predicates, identifiers, met };
}

function codingOf(
  { coder = "user", confidence = "medium", reading = "clear" }: ImportAsked,
  source: Source,
  recorded: string,
): Coding {
  return { source, coder, confidence, reading, recorded };
}

function settled(piece: Piece, settling: Settling, earlier: readonly SourceId[] = []): PieceSettled {
  const drafts = settleDrafts(piece.drafts, settling);
  const { passedOver = [] } = piece;
  const { claims = [], entities = [], sources = [] } = piece.ready ?? {};
  const readings = [settling.coding.source.id, ...earlier];
  const undone = passedOver.flatMap(({ row, why }) =>
    readings.map((source) => ({ claim: rowClaimId(source, row), why })),
  );
  return {
    ...drafts,
    undone: [...drafts.undone, ...undone],
    unkept: [
      ...drafts.unkept,
      ...piece.misread.flatMap(({ row }) => (row ? rowClaimId(settling.coding.source.id, row) : [])),
    ],
    passedOver,
    ready: claims,
    entities: [...drafts.entities, ...entities],
    sources: [...drafts.sources, ...sources],
    misread: [...piece.misread, ...drafts.misread],
    mark: piece.mark,
    rows: piece.drafts.length + piece.misread.length + passedOver.length + claims.length,
  };
}

function publisherOf({ publisher }: Source, places: LikenessLookup): Entity[] {
  const place = publisher === undefined ? undefined : places.place(publisher);
  return place ? [polityOf(place, { entities: new Map() })] : [];
}

function summaryOf(
  state: ImportState,
  met: Met,
  resumed: boolean,
): Omit<ImportSummary, "gone" | "goneTakenBack"> {
  const { source, recorded, tally } = state;
  const unsure = [...met.unsure.values()].sort((one, other) => one.score - other.score);
  const named = { matched: met.matched.size, new: met.new.size, open: met.open.size, unsure };
  return { source, recorded, resumed, ...tally, named };
}
