import type { DisagreementEntry } from "../../assessments/disagreement-entry.ts";
import type { VoiceLine } from "../../assessments/voice-line.ts";
import {
  aspectWords,
  lackWords,
  listWords,
  possessive,
  reciprocityWords,
  versionWords,
} from "../../wording/disagreement-words.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { entityPath, sourcePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { SidesSign } from "../evidence/sides.tsx";
import { Go } from "../frame/link.tsx";
import { OWN, THEIRS } from "./reciprocity.tsx";

interface EntriesProps {
  entries: readonly DisagreementEntry[];
  city: string;
}

/** Statements with their voices: who says so, who does not, who says otherwise. */
export function Entries({ entries, city }: EntriesProps) {
  return (
    <ul class="testimonies">
      {entries.map((entry) => (
        <li key={entry.fact}>
          <Head entry={entry} city={city} />
          <div class="voices">
            <Says says={entry.says} />
            {entry.other && <Lacks entry={entry} />}
            <Otherwise entry={entry} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Head({
  entry: { sentence, other, reciprocity, kind, because },
  city,
}: {
  entry: DisagreementEntry;
  city: string;
}) {
  return (
    <>
      <h3>
        <Evidence because={because} sentence>
          {sentence}
        </Evidence>
      </h3>
      {other && reciprocity && (
        <p class="quiet">
          <SidesSign own={OWN.has(reciprocity)} theirs={THEIRS.has(reciprocity)} />{" "}
          {reciprocityWords(reciprocity, city, kind === "tie" ? "partner" : "body")} ·{" "}
          <Go to={entityPath(other.id)}>{other.name}</Go>
        </p>
      )}
    </>
  );
}

function Says({ says }: { says: readonly VoiceLine[] }) {
  return (
    <div>
      <h4>Says so</h4>
      <ul>
        {says.map(({ claim, who, date, read, source, sourceTitle }) => (
          <li key={claim}>
            <Evidence because={[claim]}>{who}</Evidence>
            <span class="cell-note quiet">
              <Go to={sourcePath(source)}>{sourceTitle}</Go>, {read && "read "}
              {date === undefined ? "no date" : <time dateTime={date}>{date}</time>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A list that lacks it, apart from those that were not asked. */
function Lacks({ entry: { lacks, notAsked } }: { entry: DisagreementEntry }) {
  return (
    <div>
      <h4>Does not</h4>
      <ul>
        {lacks.map(({ of, source, sourceTitle, instead, ...lack }) => (
          <li key={source + of.id}>
            <strong class="lacks">
              <span class="sign" aria-hidden="true">
                ○
              </span>{" "}
              {possessive(of.name)} complete list
            </strong>{" "}
            {lackWords(lack)} lacks it
            {instead.length > 0 && (
              <>
                {" "}
                and has <Evidence because={instead}>another tie of the two</Evidence>
              </>
            )}
            <span class="cell-note quiet">
              <Go to={sourcePath(source)}>{sourceTitle}</Go>
            </span>
          </li>
        ))}
        {notAsked.map(({ of, why }) => (
          <li key={of.id + why} class="not-given">
            Not asked: {listWords(possessive(of.name), why).replace(/, so it was not asked$/, "")}
          </li>
        ))}
        {lacks.length + notAsked.length === 0 && <li class="not-given">Nobody whose list should have it.</li>}
      </ul>
    </div>
  );
}

function Otherwise({ entry: { otherwise, tensions } }: { entry: DisagreementEntry }) {
  return (
    <div>
      <h4>Says otherwise</h4>
      {otherwise.length + tensions.length === 0 && <p class="not-given">Nobody here.</p>}
      <ul>
        {otherwise.map(({ of, versions, rule }) => (
          <li key={of} class="differs">
            <span class="status disputed">
              <span class="sign" aria-hidden="true">
                ◆
              </span>{" "}
              {aspectWords(of)}
            </span>
            <ul>
              {versions.map(({ words, claims }, at) => (
                <li key={words}>
                  <Evidence because={claims}>{versionWords(of, words)}</Evidence>
                  {at === 0 && rule && <span class="quiet"> shown: {rule}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {tensions.map(({ kind, with: others }) => (
          <li key={kind}>
            <span class="status disputed">
              <span class="sign" aria-hidden="true">
                ◇
              </span>{" "}
              in tension
            </span>{" "}
            <Evidence because={others}>{tensionWords(kind)}</Evidence>
          </li>
        ))}
      </ul>
    </div>
  );
}
