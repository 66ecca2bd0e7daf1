import type {
  MembershipBacktestQuery,
  MembershipBacktestReply,
} from "../contract/membership-backtest-question.ts";
import type { TellStage } from "../forecasts/stages.ts";
import { yearOf } from "../forecasts/year-of.ts";
import type { PartialDate } from "../record/partial-date.ts";
import type { LedgerView } from "./ledger-view.ts";
import { membershipsOnFile } from "./memberships-on-file.ts";
import { membershipsPlayed } from "./memberships-played.ts";

/** Plays a forecast of memberships through on those on file, in networks whose rosters are known complete. */
export async function membershipBacktestLedger(
  asked: MembershipBacktestQuery & { split: PartialDate },
  views: { readonly view: LedgerView; readonly published: LedgerView },
  tell?: TellStage,
): Promise<MembershipBacktestReply> {
  const { split, coverage } = asked;
  const onFile = await membershipsOnFile({ ...views, now: yearOf(split) ?? 0, coverage });
  return membershipsPlayed(asked, { ...onFile, ...(tell && { tell }) });
}
