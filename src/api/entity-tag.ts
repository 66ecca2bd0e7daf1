import { createHash } from "node:crypto";

/** One tag for one address of one state of the ledger under one edition of the code. */
export function entityTag(...parts: readonly string[]): string {
  return `"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27)}"`;
}

/** Whether the reader has this already, by its If-None-Match. */
export function isHeld(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(",")
    .map((each) => each.trim().replace(/^W\//, ""))
    .includes(tag);
}
