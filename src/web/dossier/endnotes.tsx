import type { ClaimReply } from "../../contract/replies.ts";
import { NoteMarks } from "../evidence/note-marks.tsx";
import { publisherWords } from "../evidence/source-words.ts";
import { Yours } from "../evidence/yours.tsx";
import { dateWords } from "../language/date-words.ts";
import { placeWords } from "../language/place-words.ts";
import { Said } from "../language/said.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";
import { type Notes, noteId } from "./notes.ts";

/** Every claim the document rests on, with its source, its place there, and who coded it; then numbers that rest on many. */
export function Endnotes({ notes, claims }: { notes: Notes; claims: readonly ClaimReply[] }) {
  return (
    <section class="page endnotes" id="note-sources">
      <h1>{t("dossier.notes")}</h1>
      <p class="lead">{t("dossier.notesLead", { n: claims.length })}</p>
      <ol>
        {claims.map((reply, at) => (
          <Endnote key={reply.claim.id} reply={reply} id={noteId(at + 1)} />
        ))}
      </ol>
      {notes.gathered.length > 0 && (
        <>
          <h2>{t("dossier.gathered")}</h2>
          <p class="lead">{t("dossier.gatheredLead")}</p>
          <dl class="gathered">
            {notes.gathered.map((gathered) => (
              <div key={gathered.letter} id={noteId(gathered.letter)}>
                <dt>{gathered.letter}</dt>
                <dd>
                  {t("count.claim", { n: gathered.claims.length })}
                  <NoteMarks marks={notes.marksOf(gathered)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function Endnote({ reply, id }: { reply: ClaimReply; id: string }) {
  const { claim, sentence, say, source, cites, standing } = reply;
  const publisher = publisherWords(reply);
  return (
    <li id={id}>
      <Said text={sentence} say={say} /> <Yours because={[claim.id]} />
      <cite>
        <bdi>{source.title}</bdi>
      </cite>
      {publisher && `. ${publisher}`}
      {source.published && `, ${dateWords(source.published)}`}
      {`. ${capital(placeWords(claim))}. `}
      {cites.length > 0 &&
        `${t("evidence.restsOn", { titles: cites.map(({ title }) => title).join("; ") })} `}
      {source.url && (
        <a class="source-address" href={source.url} rel="noreferrer">
          {source.url}
        </a>
      )}
      <span class="coding">
        {[
          ...(source.accessed ? [t("dossier.read", { accessed: dateWords(source.accessed) })] : []),
          t("dossier.codedBy", { coder: claim.coder }),
          t("evidence.confidence", { confidence: label("confidence", claim.confidence) }),
          t("evidence.reliability", { reliability: label("reliability", claim.reliability) }),
          claim.id,
          ...(standing === "standing" ? [] : [label("claim-standing", standing)]),
        ].join(" · ")}
      </span>
    </li>
  );
}
