import { SecondCode } from "../record/second-code.ts";
import { tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

/** Codes that a second coder gave to rows of claims, beside the claims and no part of them. */
export const SECOND_CODE_TABLE = {
  ...tableOf("second-codes", SecondCode, columnsOf(SecondCode), ["claim", "list", "coder"]),
  description:
    "What another coder, who did not see the codes of the claims, gave to the same rows by the same rules. Held against the first codes as Krippendorff's alpha; no count, share or audit uses them.",
};
