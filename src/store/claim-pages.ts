import type { Kysely } from "kysely";
import type { Claim } from "../record/claim.ts";
import { instant } from "./instant.ts";
import type { Tables } from "./tables.ts";

const CLAIMS_AT_ONCE = 1000;

/**
 * Every claim that was in the store when the first page was asked for, in order of appending, a page at a time:
 * for whoever passes on more than memory holds. Claims are only appended, so the pages are of one state.
 */
export async function* claimPages(
  db: Kysely<Tables>,
  recordedUntil?: string,
): AsyncGenerator<readonly Claim[]> {
  const { last } = await db
    .selectFrom("claim")
    .select((eb) => eb.fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  const until = recordedUntil === undefined ? undefined : instant(recordedUntil);
  for (let after = 0; after < (last ?? 0); ) {
    const rows = await db
      .selectFrom("claim")
      .select(["seq", "json"])
      .where("seq", ">", after)
      .where("seq", "<=", last ?? 0)
      .$if(until !== undefined, (query) => query.where("recorded", "<=", until ?? ""))
      .orderBy("seq")
      .limit(CLAIMS_AT_ONCE)
      .execute();
    after = rows.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
    if (rows.length > 0) yield rows.map(({ json }) => JSON.parse(json) as Claim);
  }
}
