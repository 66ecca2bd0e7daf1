import { rich } from "../language/text.ts";
import { Go } from "./link.tsx";
import { useMeta } from "./use-meta.ts";

/** On every page of a ledger without claims: that this is why there is so little, and where to begin. */
export function EmptyNote() {
  if (useMeta()?.claims !== 0) return null;
  return <p class="known-as-of">{rich("empty.note", { start: (words) => <Go to="/">{words}</Go> })}</p>;
}
