import type { PartnersReply } from "../../contract/partners-question.ts";
import { EntityLink } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { saidWords } from "../language/said-words.ts";
import { rich, t } from "../language/text.ts";
import { Candidate } from "./candidate.tsx";

/** The places that meet the conditions, those taken first, and how many each condition left out. */
export function Found({ reply }: { reply: PartnersReply }) {
  const { city, asOf, candidates, considered, model } = reply;
  const { ranked, onFile, tied, leftOut } = considered;
  return (
    <Section
      id="found"
      title={t("partner.results", { city: city.name })}
      lead={rich("partner.found", {
        city: <EntityLink entity={city} />,
        asOf: dateWords(asOf),
        ranked,
        onFile,
        tied,
      })}
    >
      <MeantNote meant={reply.meant} />
      {candidates.length === 0 && <p>{t("partner.none")}</p>}
      <ol class="partner-candidates">
        {candidates.map((candidate, at) => (
          <Candidate key={candidate.city.id} candidate={candidate} number={at + 1} reply={reply} />
        ))}
      </ol>
      {leftOut.length > 0 && (
        <>
          <h3>{t("partner.leftOut")}</h3>
          <ul class="plain-list">
            {leftOut.map(({ by, say, count }) => (
              <li key={by}>{rich("partner.leftOutLine", { why: saidWords(say) ?? by, n: count })}</li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{t("partner.rests", { ties: model.ties, dated: model.dated })}</p>
    </Section>
  );
}
