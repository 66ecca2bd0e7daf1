/**
 * Live ties or memberships as columns of numbers, a row for each claim in order of appending: a graph of any size is
 * built from them without an object for each edge. A number stands for a text, 0 for none.
 */
export interface EdgeColumns {
  readonly rows: number;
  /** The text behind a number; "" behind 0. */
  readonly text: (no: number) => string;
  /** The id of a row's claim. */
  readonly claim: (row: number) => string;
  readonly source: Int32Array;
  /** The interval, as JSON. */
  readonly valid: Int32Array;
}

export interface TieColumns extends EdgeColumns {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly form: Int32Array;
  readonly state: Int32Array;
}

export interface MembershipColumns extends EdgeColumns {
  readonly member: Int32Array;
  readonly body: Int32Array;
  /** The roles, as JSON of their list. */
  readonly roles: Int32Array;
  /** The grade itself and the stint itself; −1 where no source gives one. */
  readonly grade: Int32Array;
  readonly stint: Int32Array;
}
