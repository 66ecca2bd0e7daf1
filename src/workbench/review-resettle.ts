import { Claim } from "../record/claim.ts";
import type { Misread } from "../record/draft.ts";
import type { Entity } from "../record/entity.ts";
import type { HeldDraft } from "../store/imports.ts";
import { validated } from "./claim-not-valid.ts";
import { type Held, heldDraft } from "./held-draft.ts";
import { settlingFor } from "./import-job.ts";
import { type Settling, settleDrafts } from "./import-piece.ts";
import type { ReviewDesk } from "./review-decide.ts";

/** What came of rows that waited, or wait again. */
export interface Resettled {
  claims: number;
  leftOut: number;
  stillWaiting: number;
  misread: Misread[];
}

/** A decision with whom it means and the reviews that it closes, or one that was taken back. */
export type Cause =
  | { readonly claim: Claim; readonly entity: Entity; readonly reviews: readonly string[] }
  | { readonly takenBack: Claim };

const ROWS_AT_ONCE = 1000;

/**
 * Settles the rows that wait for a decision, or that followed from one which was taken back, as their import would.
 * The decision comes first and each batch is whole, so that one cut off in between can be put again.
 */
export async function resettle(desk: ReviewDesk, cause: Cause): Promise<Resettled> {
  const came: Resettled = { claims: 0, leftOut: 0, stillWaiting: 0, misread: [] };
  if ("claim" in cause) await keepDecision(desk, cause);
  const settlings = new Map<string, Settling>();
  for (const list of "claim" in cause ? cause.reviews : [cause.takenBack.id]) {
    let rows = await rowsOf(desk, cause, list);
    // Each batch that is settled is off the list.
    while (rows.length > 0) {
      await settleRows(desk, { cause, list, rows, settlings }, came);
      rows = await rowsOf(desk, cause, list);
    }
  }
  return came;
}

interface Batch {
  readonly cause: Cause;
  readonly list: string;
  readonly rows: readonly HeldDraft[];
  readonly settlings: Map<string, Settling>;
}

function rowsOf({ store }: ReviewDesk, cause: Cause, list: string): Promise<HeldDraft[]> {
  return "claim" in cause
    ? store.imports.waitingFor(list, ROWS_AT_ONCE)
    : store.imports.decidedBy(list, ROWS_AT_ONCE);
}

async function keepDecision({ store, now }: ReviewDesk, { claim, entity }: Extract<Cause, { claim: Claim }>) {
  const ready = [validated(Claim, claim)];
  const settled = { ...NOTHING, ready, entities: [entity] };
  await store.imports.settle({ recorded: now, rows: [] }, settled);
}

const NOTHING = {
  claims: [],
  ready: [],
  beside: [],
  entities: [],
  sources: [],
  waiting: [],
  open: [],
  undone: [],
  unkept: [],
  followed: [],
};

async function settleRows(desk: ReviewDesk, batch: Batch, came: Resettled): Promise<void> {
  const { cause, list, settlings } = batch;
  for (const [key, rows] of Map.groupBy(batch.rows, codingKey)) {
    const settling = settlings.get(key) ?? (await settlingAs(desk, key));
    settlings.set(key, settling);
    const settled = settleDrafts(
      rows.map(({ draft }) => heldDraft(draft).draft),
      settling,
    );
    if (settled.open.some(({ id }) => id === list)) throw new Error(`${list} is open after its decision.`);
    const under = "claim" in cause ? {} : { takenBack: cause.takenBack.id };
    const { added, superseded } = await desk.store.imports.settle(
      { recorded: desk.now, rows, ...under },
      settled,
    );
    came.claims += added + superseded;
    came.leftOut += settled.leftOut;
    came.stillWaiting += settled.waiting.length;
    came.misread.push(...settled.misread);
  }
}

/** Rows of one source that are coded alike. */
function codingKey({ draft }: HeldDraft): string {
  const { draft: _, ...coding } = heldDraft(draft);
  return JSON.stringify(coding);
}

async function settlingAs(desk: ReviewDesk, key: string): Promise<Settling> {
  const { source: id, ...coding } = JSON.parse(key) as Omit<Held, "draft">;
  const [source] = await desk.store.sources([id]);
  if (source === undefined) throw new Error(`No source ${id}, of which rows wait.`);
  const { store, lookup: places, predicates, now } = desk;
  return settlingFor({ store, places, predicates }, { source, ...coding, recorded: now });
}
