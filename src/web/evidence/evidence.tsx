import type { ComponentChildren } from "preact";
import { usePaper } from "../frame/paper.ts";
import { t } from "../language/text.ts";
import { NoteMarks } from "./note-marks.tsx";
import { openClaims } from "./open-claims.ts";
import { Yours } from "./yours.tsx";

interface EvidenceProps {
  because: readonly string[];
  children: ComponentChildren;
  /** A whole sentence: set as a block, with how many claims it rests on. */
  sentence?: boolean;
}

/** A number or sentence that opens the claims it rests on; one that rests on none stays plain text. */
export function Evidence({ because, children, sentence }: EvidenceProps) {
  const paper = usePaper();
  if (because.length === 0) return <span>{children}</span>;
  if (paper)
    return (
      <span class={sentence ? "evidence sentence" : "evidence"}>
        <span class="evidence-words">{children}</span>
        <NoteMarks marks={paper.cite(because)} />
        <Yours because={because} />
      </span>
    );
  const rests = t("count.claim", { n: because.length });
  return (
    <button
      type="button"
      class={sentence ? "evidence sentence" : "evidence"}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) =>
        openClaims(because, currentTarget.querySelector(".evidence-words")?.textContent ?? "")
      }
    >
      <span class="evidence-words">{children}</span>
      {sentence ? (
        <>
          {" "}
          <span class="rests">{rests}</span>
        </>
      ) : (
        <span class="visually-hidden">, {rests}</span>
      )}
      <Yours because={because} />
    </button>
  );
}
