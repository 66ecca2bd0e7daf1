import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";

/** What a claim replaced, and what replaced it or took it back; nothing is ever deleted. */
export function ClaimHistory({ reply: { claim, history } }: { reply: ClaimReply }) {
  const all = [...history, claim].toSorted((one, other) => one.recorded.localeCompare(other.recorded));
  return (
    <ol class="history">
      {all.map(({ id, recorded, coder, says, supersedes }) => (
        <li key={id}>
          <time dateTime={recorded}>{dateWords(recorded.slice(0, 10))}</time>{" "}
          {id === claim.id ? <strong>{t("claim.thisClaim")}</strong> : <Go to={claimPath(id)}>{id}</Go>},{" "}
          {says.kind === "retraction"
            ? t("claim.takenBackBy", { coder, why: says.why })
            : supersedes
              ? t("claim.recordedInPlace", { coder, supersedes })
              : t("claim.recordedBy", { coder })}
        </li>
      ))}
    </ol>
  );
}
