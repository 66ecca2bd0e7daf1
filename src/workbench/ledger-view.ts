import type { Clocks } from "../contract/clocks.ts";
import { endOf } from "../ledger/live.ts";
import type { Day } from "../record/partial-date.ts";
import type { Counts, Store } from "../store/store.ts";
import { FactsAtHand } from "./facts-at-hand.ts";
import { kept } from "./kept.ts";
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
}

/** How many states of the ledger are kept at hand: today's, and a few that readers travel to. */
const KEPT = 4;

/**
 * The ledger as two clocks show it. What all questions of one state share is computed once and kept until the
 * ledger changes, whoever changes it.
 */
export class LedgerViews {
  readonly #store: Store;
  readonly #today: () => Day;
  readonly #snapshots = new Map<string, Promise<Snapshot>>();
  readonly #views = new Map<string, DayView>();
  readonly #facts = new Map<string, FactsAtHand>();
  readonly #counts = new Map<string, Promise<Counts>>();

  constructor(store: Store, today: () => Day) {
    this.#store = store;
    this.#today = today;
  }

  async at({ asOf, knownAsOf }: Clocks): Promise<LedgerView> {
    const { revision } = await this.#store.meta();
    const day = asOf ?? this.#today();
    const recordedUntil = knownAsOf === undefined ? undefined : endOf(knownAsOf);
    const state = `${revision} ${recordedUntil ?? ""}`;
    const store = this.#store;
    const snapshot = await kept(this.#snapshots, state, KEPT, () => takeSnapshot(store, recordedUntil));
    const view = (): DayView => kept(this.#views, `${state} ${day}`, KEPT, () => dayView(snapshot, day));
    const facts: LedgerView["facts"] = (kinds) =>
      kept(this.#facts, state, KEPT, () => new FactsAtHand(store, snapshot, recordedUntil)).of(kinds);
    return { snapshot, day, recordedUntil, view, facts };
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
