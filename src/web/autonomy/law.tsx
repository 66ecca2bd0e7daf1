import type { AutonomyReply } from "../../contract/autonomy-question.ts";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";

/** What a source says of the law of the city's country on agreements abroad: context, and in no share. */
export function Law({ reply: { competence } }: { reply: AutonomyReply }) {
  return (
    <Section id="law" title={t("autonomy.law")} lead={t("autonomy.lawLead")}>
      {competence === undefined ? (
        <p>{t("autonomy.lawNotGiven")}</p>
      ) : (
        <>
          <p lang="en">
            {[competence.law, competence.article && `art. ${competence.article}`, competence.year]
              .filter(Boolean)
              .join(", ")}
            {competence.law && ": "}
            {competence.told}
          </p>
          <p class="quiet">
            <a href={competence.source}>{t("autonomy.lawRead", { day: competence.checked })}</a>
            {competence.note && <span lang="en">; {competence.note}</span>}
          </p>
        </>
      )}
    </Section>
  );
}
