import { endOf } from "../ledger/live.ts";
import { StoreError } from "./store-error.ts";

/**
 * An ISO instant in UTC with seconds and nine decimals, so that text order is the order of time ("…00.5Z" comes
 * before "…00Z" as text). A date stands for its end.
 */
export function instant(time: string): string {
  if (time !== asked) [asked, told] = [time, inNanoseconds(time)];
  return told;
}

// All claims of an import were learnt at one instant, so the last answer is mostly the next one.
let asked = "";
let told = "";

function inNanoseconds(time: string): string {
  const [, second, decimals = ""] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/.exec(endOf(time)) ?? [];
  if (!second) throw new StoreError("not-valid", `"${time}" is no date and no instant in UTC.`);
  return `${second}.${decimals.padEnd(9, "0").slice(0, 9)}`;
}
