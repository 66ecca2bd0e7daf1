import type { SeatRows } from "./contacts.ts";

/** Classes of networks by size: up to 4 members, up to 16, and so on. */
const SIZE_CLASSES = 12;
const classOf = (size: number): number =>
  Math.min(SIZE_CLASSES - 1, Math.floor(Math.log2(Math.max(1, size)) / 2));

/**
 * Exposure over networks as a run goes on: of each network is kept how many members have the practice, and what a place is
 * exposed to is summed over the few networks it is in when it is asked for. A network of 1,000s costs no more than one of ten.
 */
export class NetworkShares {
  readonly #seats: SeatRows;
  readonly #have: Uint32Array;
  readonly #start: Uint32Array;
  /** 1 ÷ the other members; 0 of a network with one member, which counts for nobody. */
  readonly #perOther: Float64Array;
  /** 1 ÷ the networks of a place that count. */
  readonly #perNetwork: Float64Array;
  readonly #share: Float64Array;
  readonly #sizeClass: Uint8Array;
  readonly #rise = new Float64Array(SIZE_CLASSES);
  /** By how much at most the shares in networks of each class of size, or a larger one, have risen since a run began. */
  readonly risen = new Float64Array(SIZE_CLASSES);
  /** Of each place, the class of the smallest network it is in. */
  readonly smallest: Uint8Array;

  constructor(seats: SeatRows, first: Uint8Array) {
    this.#seats = seats;
    const { networksOf, membersOf } = seats;
    const networks = membersOf.offsets.length - 1;
    this.#start = new Uint32Array(networks);
    this.#share = new Float64Array(networks);
    this.#perOther = Float64Array.from({ length: networks }, (_, k) => {
      const others = (membersOf.offsets[k + 1] ?? 0) - (membersOf.offsets[k] ?? 0) - 1;
      return others > 0 ? 1 / others : 0;
    });
    this.#sizeClass = Uint8Array.from(this.#start, (_, k) =>
      classOf((membersOf.offsets[k + 1] ?? 0) - (membersOf.offsets[k] ?? 0)),
    );
    this.smallest = Uint8Array.from(first, (_, v) => {
      const row = networksOf.neighbours.subarray(networksOf.offsets[v], networksOf.offsets[v + 1]);
      return row.reduce((least, k) => Math.min(least, this.#sizeClass[k] ?? 0), SIZE_CLASSES - 1);
    });
    this.#perNetwork = Float64Array.from(first, (_, v) => {
      const row = networksOf.neighbours.subarray(networksOf.offsets[v], networksOf.offsets[v + 1]);
      const counted = row.reduce((sum, k) => sum + ((this.#perOther[k] ?? 0) > 0 ? 1 : 0), 0);
      return counted > 0 ? 1 / counted : 0;
    });
    this.#have = this.#start.slice();
    for (const [v, has] of first.entries()) if (has === 1) this.take(v);
    this.#start.set(this.#have);
  }

  begin(): void {
    this.#have.set(this.#start);
    this.#share.fill(0);
    this.risen.fill(0);
  }

  /** A place has it now; what others are exposed to changes with the next step. */
  take(v: number): void {
    const { offsets, neighbours } = this.#seats.networksOf;
    for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at++) {
      const k = neighbours[at] ?? 0;
      this.#have[k] = (this.#have[k] ?? 0) + 1;
    }
  }

  /** A step begins; gives the most that any place can be exposed to in it. */
  step(): number {
    let most = 0;
    this.#rise.fill(0);
    for (let k = 0; k < this.#have.length; k++) {
      const share = (this.#have[k] ?? 0) * (this.#perOther[k] ?? 0);
      const [rise, size] = [share - (this.#share[k] ?? 0), this.#sizeClass[k] ?? 0];
      if (rise > (this.#rise[size] ?? 0)) this.#rise[size] = rise;
      this.#share[k] = share;
      if (share > most) most = share;
    }
    // Who is in no network smaller than a class sees no share rise by more than the most of that class or a larger one.
    let highest = 0;
    for (let size = SIZE_CLASSES - 1; size >= 0; size--) {
      highest = Math.max(highest, this.#rise[size] ?? 0);
      this.risen[size] = (this.risen[size] ?? 0) + highest;
    }
    return Math.min(1, most);
  }

  /** What a place that has it not is exposed to in this step. */
  of(v: number): number {
    const { offsets, neighbours } = this.#seats.networksOf;
    let sum = 0;
    for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at++)
      sum += this.#share[neighbours[at] ?? 0] ?? 0;
    return sum * (this.#perNetwork[v] ?? 0);
  }

  /** Whether it is in a network with others. */
  reaches(v: number): boolean {
    return (this.#perNetwork[v] ?? 0) > 0;
  }
}
