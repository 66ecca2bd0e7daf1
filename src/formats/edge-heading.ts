/** The two ends on a line of a list of edges, and what stands in the next column; empty where there is none. */
export interface EdgeCells {
  readonly ends: readonly [string, string];
  readonly further: string;
}

/** Numbers, and ids such as Q64 or gn:2950159. */
const ID = /^(?:\p{L}{1,4}[:_-]?)?\d+$/u;
/** A weight, a count, a year or a day. */
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$|^\d{4}-\d\d(?:-\d\d)?$/i;
/** What tables write where a number is not known. */
const UNKNOWN = /^(?:n\/?a|nan|null|none|unknown|\?)$/i;

/**
 * Tells whether a first line that looks like an edge names the columns, by the lines below: where all ends there are ids
 * or numbers and its own are words ('stad,partner'), or all further columns there are numbers and its own is a word
 * ('Stadt;Partnerstadt;Jahr'). It is an edge where one of its names is an end further down.
 */
export class EdgeHeading {
  readonly #first: EdgeCells;
  #mayBeOverIds: boolean;
  #mayBeOverNumbers: boolean;
  #below = 0;

  constructor(first: EdgeCells) {
    this.#first = first;
    this.#mayBeOverIds = !first.ends.some((end) => ID.test(end));
    this.#mayBeOverNumbers =
      /\p{L}/u.test(first.further) && !NUMBER.test(first.further) && !UNKNOWN.test(first.further);
  }

  /** A line below. Most lists are told by their first lines, and the rest of them is passed over. */
  take({ ends: [one, other], further }: EdgeCells): void {
    this.#below += 1;
    if (!this.#mayBeOverIds && !this.#mayBeOverNumbers) return;
    if (this.#first.ends.includes(one) || this.#first.ends.includes(other))
      this.#mayBeOverIds = this.#mayBeOverNumbers = false;
    this.#mayBeOverIds &&= ID.test(one) && ID.test(other);
    this.#mayBeOverNumbers &&= NUMBER.test(further) || UNKNOWN.test(further);
  }

  hasFurther(): boolean {
    return this.#first.further !== "";
  }

  isHeading(): boolean {
    return this.#below > 0 && (this.#mayBeOverIds || this.#mayBeOverNumbers);
  }
}
