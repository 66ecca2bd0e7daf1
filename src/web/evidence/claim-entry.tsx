import type { ClaimReply } from "../../contract/replies.ts";
import { placeWords } from "../../wording/locator-words.ts";
import { claimPath, sourcePath } from "../address.ts";
import { Go } from "../frame/link.tsx";
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
      {!repeats && <p class="claim-says">{sentence}</p>}
      <p class="claim-source">
        <Yours because={[claim.id]} />
        <Go to={sourcePath(source.id)}>{source.title}</Go>
        {publisher && `. ${publisher}`}
        {source.published && `, ${source.published}`}
        <span class="locator">. {where}</span>
      </p>
      {cites.length > 0 && (
        <p class="claim-cites">It rests this on: {cites.map(({ title }) => title).join("; ")}</p>
      )}
      <p class="claim-coding">
        {label("source-kind", source.kind)} · confidence {claim.confidence} · source {claim.reliability} ·{" "}
        {claim.reading === "clear" ? "read clearly" : `reading ${claim.reading}`}
        {standing !== "standing" && <strong> · {standing}</strong>}
      </p>
      {claim.note && <p class="claim-note">{claim.note}</p>}
      <p class="claim-acts">
        <Go to={claimPath(claim.id)}>Claim {claim.id}</Go>
        {onTask && standing === "standing" && <ClaimActs reply={reply} onTask={onTask} />}
      </p>
    </li>
  );
}

function ClaimActs({ reply, onTask }: { reply: ClaimReply; onTask: (task: OwnTask) => void }) {
  return (
    <>
      <button type="button" class="plain" onClick={() => onTask({ do: "correct", reply })}>
        Correct<span class="visually-hidden"> claim {reply.claim.id}</span>
      </button>
      <button type="button" class="plain" onClick={() => onTask({ do: "retract", reply })}>
        Retract<span class="visually-hidden"> claim {reply.claim.id}</span>
      </button>
    </>
  );
}
