/** Between which two exposures the thresholds of so many places lie: above the first, and up to the second. */
export interface ThresholdSpan {
  /** −1 where no exposure is known that was not enough. */
  readonly above: number;
  /** Infinity of who has not taken it up. */
  readonly upTo: number;
  readonly places: number;
}

/**
 * What is seen of thresholds, place by place: the exposure at which it took a practice up was enough, and the next lower
 * one it had known was not. Valente, T. W. (1996), Social network thresholds in the diffusion of innovations, Social
 * Networks 18(1), 69–89, takes the first of the two; between them is all that years tell.
 */
export class ThresholdsSeen {
  /** The highest exposure so far of who waits, and the next lower one it had. */
  readonly #highest: Float64Array;
  readonly #lower: Float64Array;
  readonly #enough: Float64Array;
  readonly #seen: Uint8Array;
  /** Who took it up in a year in which its exposure was no higher than in one before. */
  late = 0;

  constructor(places: number) {
    this.#highest = new Float64Array(places);
    this.#lower = new Float64Array(places).fill(-1);
    this.#enough = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
    this.#seen = new Uint8Array(places);
  }

  /** A place at risk in a year, with its exposure; years come in their order. */
  see(v: number, exposure: number, took: boolean): void {
    const highest = this.#highest[v] ?? 0;
    this.#seen[v] = 1;
    if (took) {
      this.#enough[v] = exposure;
      if (exposure > 0 && exposure <= highest) this.late++;
      // One whose exposure fell tells only what was enough.
      if (exposure < highest) this.#highest[v] = exposure;
      if (exposure < highest) this.#lower[v] = -1;
    }
    if (exposure <= highest) return;
    this.#lower[v] = highest;
    this.#highest[v] = exposure;
  }

  /** The exposure a place that waits has withstood. */
  withstood(v: number): number {
    return this.#seen[v] === 1 && this.#enough[v] === Number.POSITIVE_INFINITY ? (this.#highest[v] ?? 0) : -1;
  }

  /** Places whose thresholds lie alike, together. */
  spans(): ThresholdSpan[] {
    const found = new Map<string, { above: number; upTo: number; places: number }>();
    for (let v = 0; v < this.#seen.length; v++) {
      if (this.#seen[v] !== 1) continue;
      const upTo = this.#enough[v] ?? 0;
      const above = upTo === Number.POSITIVE_INFINITY ? (this.#highest[v] ?? 0) : (this.#lower[v] ?? -1);
      const key = `${above} ${upTo}`;
      const span = found.get(key) ?? { above, upTo, places: 0 };
      span.places++;
      found.set(key, span);
    }
    return [...found.values()];
  }
}
