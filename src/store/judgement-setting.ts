import type { Kysely, Transaction } from "kysely";
import * as z from "zod";
import { Judgement } from "../record/judgement.ts";
import { countPut, readMeta, writeMeta } from "./meta.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

const Judgements = z.array(Judgement);

/** The reader's own judgements on claims, in the order they were added. */
export async function readJudgements(db: Kysely<Tables>): Promise<Judgement[]> {
  const { judgements } = await readMeta(db);
  if (judgements === undefined) return [];
  const parsed = Judgements.safeParse(JSON.parse(judgements));
  if (parsed.success) return parsed.data;
  throw new StoreError(
    "not-valid",
    `The judgements kept in this store cannot be read.\n${z.prettifyError(parsed.error)}`,
  );
}

/** An audit that was computed before them is out of date, so it counts as a change of the store. */
export async function changeJudgements(
  trx: Transaction<Tables>,
  next: (held: readonly Judgement[]) => readonly Judgement[],
): Promise<void> {
  const parsed = Judgements.safeParse(next(await readJudgements(trx)));
  if (!parsed.success)
    throw new StoreError("not-valid", `The judgements cannot be stored.\n${z.prettifyError(parsed.error)}`);
  await writeMeta(trx, { judgements: JSON.stringify(parsed.data) });
  await countPut(trx);
}
