import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath, sourcePath } from "../address.ts";
import { hidden } from "../frame/hidden.tsx";
import { Go } from "../frame/link.tsx";
import { dateWords } from "../language/date-words.ts";
import { placeWords } from "../language/place-words.ts";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import type { OwnTask } from "../own/own-task-form.tsx";
import { capital } from "../words.ts";
import { publisherWords } from "./source-words.ts";
import { Yours } from "./yours.tsx";

interface ClaimEntryProps {
  reply: ClaimReply;
  /** What it says is the fact's own sentence, shown above. */
  repeats: boolean;
  onTask: ((task: OwnTask) => void) | undefined;
}

/** One claim as a footnote: source, place in it, who coded it and how sure they were. */
export function ClaimEntry({ reply, repeats, onTask }: ClaimEntryProps) {
  const { claim, sentence, source, cites, standing } = reply;
  const publisher = publisherWords(reply);
  const where = capital(placeWords(claim));
  return (
    <li class={`claim ${standing}`}>
      {!repeats && (
        <p class="claim-says">
          <Said text={sentence} say={reply.say} />
        </p>
      )}
      <p class="claim-source">
        <Yours because={[claim.id]} />
        <Go to={sourcePath(source.id)}>
          <bdi>{source.title}</bdi>
        </Go>
        {publisher && `. ${publisher}`}
        {source.published && `, ${dateWords(source.published)}`}
        <span class="locator">. {where}</span>
      </p>
      {cites.length > 0 && (
        <p class="claim-cites">
          {t("evidence.restsOn", { titles: cites.map(({ title }) => title).join("; ") })}
        </p>
      )}
      <p class="claim-coding">
        {[
          label("source-kind", source.kind),
          t("evidence.confidence", { confidence: label("confidence", claim.confidence) }),
          t("evidence.reliability", { reliability: label("reliability", claim.reliability) }),
          t("evidence.reading", { reading: claim.reading, label: label("reading", claim.reading) }),
        ].join(" · ")}
        {standing !== "standing" && <strong> · {label("claim-standing", standing)}</strong>}
      </p>
      {claim.note && <p class="claim-note">{claim.note}</p>}
      <p class="claim-acts">
        <Go to={claimPath(claim.id)}>{t("evidence.claimId", { id: claim.id })}</Go>
        {onTask && standing === "standing" && <ClaimActs reply={reply} onTask={onTask} />}
      </p>
    </li>
  );
}

function ClaimActs({ reply, onTask }: { reply: ClaimReply; onTask: (task: OwnTask) => void }) {
  return (
    <>
      <button type="button" class="plain" onClick={() => onTask({ do: "correct", reply })}>
        {rich("evidence.correct", { id: reply.claim.id, hidden })}
      </button>
      <button type="button" class="plain" onClick={() => onTask({ do: "retract", reply })}>
        {rich("evidence.retract", { id: reply.claim.id, hidden })}
      </button>
    </>
  );
}
