import type { MetaReply } from "../../contract/replies.ts";
import { useReply } from "../use-reply.ts";

/** What this ledger holds; asked once. */
export function useMeta(): MetaReply | undefined {
  return useReply<MetaReply>("/api/meta").value;
}
