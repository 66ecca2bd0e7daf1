import { Judgement } from "../record/judgement.ts";
import { tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

/** Readers' judgements on claims, beside the claims and no part of them. */
export const JUDGEMENT_TABLE = {
  ...tableOf("judgements", Judgement, columnsOf(Judgement)),
  description:
    "Judgements on single claims that no rule can make: that a conclusion does not follow from what it was drawn from, or stands against other statements. Each with its reason and who judged; another reader may judge otherwise.",
};
