import type { DisagreementEntry } from "../../assessments/disagreement-entry.ts";
import type { VoiceLine } from "../../assessments/voice-line.ts";
import { entityPath, sourcePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { SidesSign } from "../evidence/sides.tsx";
import { Go } from "../frame/link.tsx";
import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { OWN, THEIRS } from "./reciprocity.tsx";
import { aspectWords, lackWords, listWords, reciprocityWords, versionWords } from "./voice-words.ts";

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
      <h4>{t("disagreement.saysSo")}</h4>
      <ul>
        {says.map(({ claim, who, date, read, source, sourceTitle }) => (
          <li key={claim}>
            <Evidence because={[claim]}>{who}</Evidence>
            <span class="cell-note quiet">
              <Go to={sourcePath(source)}>{sourceTitle}</Go>, {read && `${t("disagreement.read")} `}
              {date === undefined ? t("disagreement.noDate") : <time dateTime={date}>{dateWords(date)}</time>}
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
      <h4>{t("disagreement.doesNot")}</h4>
      <ul>
        {lacks.map(({ of, source, sourceTitle, instead, ...lack }) => (
          <li key={source + of.id}>
            <strong class="lacks">
              <span class="sign" aria-hidden="true">
                ○
              </span>{" "}
              {t("voice.listOf", { who: of.name })}
            </strong>{" "}
            {t("voice.lacksIt", { run: lackWords(lack) })}
            {instead.length > 0 && (
              <>
                {" "}
                {rich("disagreement.andHas", {
                  a: (words) => <Evidence because={instead}>{words}</Evidence>,
                })}
              </>
            )}
            <span class="cell-note quiet">
              <Go to={sourcePath(source)}>{sourceTitle}</Go>
            </span>
          </li>
        ))}
        {notAsked.map(({ of, why }) => (
          <li key={of.id + why} class="not-given">
            {t("disagreement.notAsked", { why: listWords(of.name, why) })}
          </li>
        ))}
        {lacks.length + notAsked.length === 0 && (
          <li class="not-given">{t("disagreement.nobodyWhoseListShouldHave")}</li>
        )}
      </ul>
    </div>
  );
}

function Otherwise({ entry: { otherwise, tensions } }: { entry: DisagreementEntry }) {
  return (
    <div>
      <h4>{t("disagreement.saysOtherwise")}</h4>
      {otherwise.length + tensions.length === 0 && <p class="not-given">{t("disagreement.nobodyHere")}</p>}
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
                  {at === 0 && rule && (
                    <span class="quiet"> {t("evidence.shown", { rule: label("version-rule", rule) })}</span>
                  )}
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
              {t("disagreement.inTension")}
            </span>{" "}
            <Evidence because={others}>{label("conflict", kind)}</Evidence>
          </li>
        ))}
      </ul>
    </div>
  );
}
