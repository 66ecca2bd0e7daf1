/**
 * Places in one row: first those that wait and have no partner with the practice, then those that wait and have one, then
 * those that wait no more. A place changes sides by changing places with the one at the border, whatever their number.
 */
export class WaitingPlaces {
  readonly row: Uint32Array;
  /** Where each place stands in the row. */
  readonly #at: Uint32Array;
  /** So many have no partner with it. */
  apart: number;
  /** So many wait. */
  left: number;

  constructor(n: number) {
    this.row = new Uint32Array(n).map((_, v) => v);
    this.#at = this.row.slice();
    this.apart = n;
    this.left = n;
  }

  /** A partner of this place has it now. */
  come(v: number): void {
    if ((this.#at[v] ?? 0) < this.apart) this.#move(v, --this.apart);
  }

  /** It waits no more. */
  leave(v: number): void {
    this.come(v);
    if ((this.#at[v] ?? 0) < this.left) this.#move(v, --this.left);
  }

  kept(): { row: Uint32Array; at: Uint32Array; apart: number; left: number } {
    return { row: this.row.slice(), at: this.#at.slice(), apart: this.apart, left: this.left };
  }

  restore({ row, at, apart, left }: ReturnType<WaitingPlaces["kept"]>): void {
    this.row.set(row);
    this.#at.set(at);
    this.apart = apart;
    this.left = left;
  }

  #move(v: number, to: number): void {
    const [from, other] = [this.#at[v] ?? 0, this.row[to] ?? 0];
    this.row[to] = v;
    this.row[from] = other;
    this.#at[v] = to;
    this.#at[other] = from;
  }
}
