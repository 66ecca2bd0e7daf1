import type { Fact } from "../ledger/fact.ts";
import { resolve } from "../ledger/resolve.ts";
import { CLAIM_KINDS, type ClaimKind } from "../record/says.ts";
import { kept } from "./kept.ts";
import type { StoreReads } from "./published-store.ts";
import type { Snapshot } from "./snapshot.ts";

/** Up to so many claims, what was resolved is kept at hand: about 100 MB. */
const MOST_CLAIMS = 50_000;

/** The resolved facts of one state of the ledger, kind by kind as they are asked for, in order of claim id. */
export class FactsAtHand {
  readonly #store: StoreReads;
  readonly #snapshot: Snapshot;
  readonly #recordedUntil: string | undefined;
  readonly #held = new Map<string, Promise<readonly Fact[]>>();

  constructor(store: StoreReads, snapshot: Snapshot, recordedUntil: string | undefined) {
    this.#store = store;
    this.#snapshot = snapshot;
    this.#recordedUntil = recordedUntil;
  }

  /** The facts of some kinds; of all, where none is named. */
  async of(kinds: readonly ClaimKind[] | undefined): Promise<readonly Fact[]> {
    if (this.#snapshot.claims > MOST_CLAIMS) return this.#resolved(kinds);
    // The claims of a fact are of one kind, so facts resolved kind by kind are the same facts.
    const wanted = CLAIM_KINDS.filter((kind) => kinds?.includes(kind) ?? kind !== "retraction");
    const [first, ...others] = wanted;
    if (first === undefined) return [];
    if (others.length === 0)
      return kept(this.#held, first, CLAIM_KINDS.length, () => this.#resolved([first]));
    return kept(this.#held, wanted.join(), CLAIM_KINDS.length, async () => {
      const each = await Promise.all(wanted.map((kind) => this.of([kind])));
      return each.flat().sort(byClaimId);
    });
  }

  async #resolved(kinds: readonly ClaimKind[] | undefined): Promise<readonly Fact[]> {
    const claims = await this.#store.claims({
      live: true,
      ...(kinds && { kinds }),
      ...(this.#recordedUntil && { recordedUntil: this.#recordedUntil }),
    });
    return resolve(claims, this.#snapshot.sources).sort(byClaimId);
  }
}

const { compare } = new Intl.Collator("en", { numeric: true });

/** The order of replies: by each fact's first claim, `ties:9` before `ties:10`. */
export function byClaimId(one: Fact, other: Fact): number {
  return compare(one.claims[0]?.id ?? "", other.claims[0]?.id ?? "");
}
