import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath } from "../address.ts";
import { Go } from "../frame/link.tsx";

/** What a claim replaced, and what replaced it or took it back; nothing is ever deleted. */
export function ClaimHistory({ reply: { claim, history } }: { reply: ClaimReply }) {
  const all = [...history, claim].toSorted((one, other) => one.recorded.localeCompare(other.recorded));
  return (
    <ol class="history">
      {all.map(({ id, recorded, coder, says, supersedes }) => (
        <li key={id}>
          <time dateTime={recorded}>{recorded.slice(0, 10)}</time>{" "}
          {id === claim.id ? <strong>this claim</strong> : <Go to={claimPath(id)}>{id}</Go>},{" "}
          {says.kind === "retraction"
            ? `taken back by ${coder}: ${says.why}`
            : supersedes
              ? `recorded by ${coder}, in place of ${supersedes}`
              : `recorded by ${coder}`}
        </li>
      ))}
    </ol>
  );
}
