import type { Kysely, Transaction } from "kysely";
import * as z from "zod";
import { TrustOrder } from "../ledger/trust-order.ts";
import { countPut, readMeta, writeMeta } from "./meta.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** Whom the reader of this store believes first, and since when; an empty order is no preference. */
export const TrustSetting = z.strictObject({
  order: TrustOrder,
  set: z.iso.datetime().optional(),
});
export type TrustSetting = z.infer<typeof TrustSetting>;

const NONE: TrustSetting = { order: [] };

/** An order that an older or newer Hansa wrote and this one cannot read counts as none rather than as a failure. */
export async function readTrust(db: Kysely<Tables>): Promise<TrustSetting> {
  const { trust } = await readMeta(db);
  if (trust === undefined) return NONE;
  const parsed = TrustSetting.safeParse(JSON.parse(trust));
  return parsed.success ? parsed.data : NONE;
}

export function validTrust(setting: TrustSetting): TrustSetting {
  const parsed = TrustSetting.safeParse(setting);
  if (parsed.success) return parsed.data;
  throw new StoreError("not-valid", `The trust order cannot be stored.\n${z.prettifyError(parsed.error)}`);
}

/** Facts are resolved anew everywhere, so it counts as a change of the store. */
export async function writeTrust(trx: Transaction<Tables>, setting: TrustSetting): Promise<void> {
  await writeMeta(trx, { trust: JSON.stringify(setting) });
  await countPut(trx);
}
