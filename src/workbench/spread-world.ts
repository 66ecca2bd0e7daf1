import type { Ref } from "../assessments/because.ts";
import type { PracticeTold } from "../contract/spread-question.ts";
import type { Contacts, SeatRows } from "../diffusion/contacts.ts";
import type { Rows } from "../graph/graph.ts";

/** Places, by what a practice may reach each, and who has it since when: on file, or in files of the reader's own. */
export interface SpreadWorld {
  /** What spreads: the membership of a network, or a practice. */
  readonly what: { readonly network: Ref } | { readonly practice: PracticeTold };
  readonly asOf: string;
  readonly ids: readonly string[];
  readonly refOf: (id: string) => Ref;
  /** As it was year by year, for the fit. */
  readonly contacts: Contacts;
  /** As it is on the day, for the runs. */
  readonly now: { readonly ties?: Rows | undefined; readonly seats?: SeatRows | undefined };
  /** The year of each place; 0 where it has it not, −1 where nobody says when. */
  readonly year: Int32Array;
  /** Of seats in networks: how many there are, and how many of them no source says when they began. */
  readonly seats?: { readonly networks: number; readonly all: number; readonly undated: number };
  readonly gaps: readonly string[];
}
