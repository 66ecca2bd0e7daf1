import { type Clocks, knownAsOf, type Published } from "../contract/clocks.ts";
import { endOf } from "../ledger/live.ts";
import { type PublishedBy, publishedBy } from "../ledger/published-by.ts";
import type { Day, PartialDate } from "../record/partial-date.ts";
import type { Counts, Store } from "../store/store.ts";
import { FactsAtHand } from "./facts-at-hand.ts";
import { kept } from "./kept.ts";
import { publishedStore, type StoreReads } from "./published-store.ts";
import { type Snapshot, takeSnapshot } from "./snapshot.ts";
import { type DayView, dayView } from "./standing-of-day.ts";

export interface LedgerView {
  snapshot: Snapshot;
  day: Day;
  recordedUntil: string | undefined;
  /** Standing and rosters of the day; computed when first asked for. */
  view: () => DayView;
  /** The ledger's facts, or those of some kinds; resolved when first asked for. */
  facts: FactsAtHand["of"];
  /** What is read: the store, or the part of it that rests on sources published in time. */
  store: StoreReads;
  /** For replies: by which clocks less is told than is known. */
  told: Pick<Clocks, "knownAsOf"> & Published;
}

/** How many states of the ledger are kept at hand: today's, and a few that readers travel to. */
const KEPT = 4;

/**
 * The ledger as its clocks show it. What all questions of one state share is computed once and kept until the
 * ledger changes, whoever changes it.
 */
export class LedgerViews {
  readonly #store: Store;
  readonly #today: () => Day;
  readonly #snapshots = new Map<string, Promise<Snapshot>>();
  readonly #views = new Map<string, DayView>();
  readonly #facts = new Map<string, FactsAtHand>();
  readonly #counts = new Map<string, Promise<Counts>>();
  readonly #read = new Map<string, Promise<Read>>();

  constructor(store: Store, today: () => Day) {
    this.#store = store;
    this.#today = today;
  }

  async at(clocks: Clocks): Promise<LedgerView> {
    const { asOf, knownAsOf: known, publishedUntil } = clocks;
    const { revision } = await this.#store.meta();
    const day = asOf ?? this.#today();
    const recordedUntil = known === undefined ? undefined : endOf(known);
    const state = [revision, recordedUntil ?? "", ...(publishedUntil ? [publishedUntil] : [])].join(" ");
    const { store, published } = await kept(this.#read, state, KEPT, async () =>
      read(this.#store, publishedUntil, recordedUntil),
    );
    const snapshot = await kept(this.#snapshots, state, KEPT, () => takeSnapshot(store, recordedUntil));
    const view = (): DayView => kept(this.#views, `${state} ${day}`, KEPT, () => dayView(snapshot, day));
    const facts: LedgerView["facts"] = (kinds) =>
      kept(this.#facts, state, KEPT, () => new FactsAtHand(store, snapshot, recordedUntil)).of(kinds);
    const told = { ...knownAsOf(clocks), ...(published && { published }) };
    return { snapshot, day, recordedUntil, view, facts, store, told };
  }

  /** How much the ledger holds. */
  async counts(): Promise<Counts> {
    const { revision } = await this.#store.meta();
    return kept(this.#counts, revision, 1, () => this.#store.counts());
  }

  /** Changes with the ledger and with the day that 'today' means. */
  async revision(): Promise<string> {
    const { revision } = await this.#store.meta();
    return `${revision}-${this.#today()}`;
  }
}

interface Read {
  store: StoreReads;
  published?: PublishedBy;
}

async function read(
  store: Store,
  publishedUntil: PartialDate | undefined,
  recordedUntil: string | undefined,
): Promise<Read> {
  if (publishedUntil === undefined) return { store };
  const sources = new Map((await store.sources()).map((source) => [source.id, source]));
  const { dates, told } = publishedBy(publishedUntil, sources, await store.claimsBySource(recordedUntil));
  return { store: publishedStore(store, dates), published: told };
}
