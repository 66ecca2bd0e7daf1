import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { VERDICTS } from "../../audit/verdicts.ts";
import { AUDIT_COLUMNS } from "../../contract/audit-columns.ts";
import type { AuditReply } from "../../contract/audit-question.ts";
import { sourcePath } from "../address.ts";
import { ask, type Failure } from "../ask.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { queryOf } from "../query.ts";
import { columnsCsv, saveCsv } from "../save-csv.ts";
import { failureIn, useReply } from "../use-reply.ts";
import { AT_ONCE, askedOtherwise, auditQuestion, MOST } from "./audit-address.ts";
import { AuditedClaims } from "./audited-claims.tsx";
import { GroupTable } from "./group-table.tsx";
import { VerdictPicture } from "./verdict-picture.tsx";
import { VerdictTable } from "./verdict-table.tsx";

/** A source's claims, each with a verdict from what the other sources say. */
export default function AuditPage() {
  const { url } = useLocation();
  const { params } = useRoute();
  const asked = pageAsk(url, AT_ONCE);
  const path = `/api/sources/${encodeURIComponent(params["id"] ?? "")}/audit`;
  const address = withClocks(`${path}?${auditQuestion(url, asked)}`, clocksIn(url));
  const whole = withClocks(`${path}?${auditQuestion(url, { limit: MOST, offset: 0 })}`, clocksIn(url));
  const { value, failure, waiting } = useReply<AuditReply>(address);
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("audit.theAudit")} />;
  return (
    <div aria-busy={waiting}>
      <Audited reply={value} asked={asked} whole={whole} />
    </div>
  );
}

function Audited({ reply, asked, whole }: { reply: AuditReply; asked: PageAsk; whole: string }) {
  const { source, lines, total, claims } = reply;
  return (
    <Page
      title={t("audit.title", { source: source.title })}
      kicker={<Go to={sourcePath(source.id)}>{t("audit.theSource")}</Go>}
      class="work"
    >
      <Standfirst reply={reply} />
      {claims > 0 && (
        <>
          <Section id="verdicts" title={t("audit.verdicts")} lead={t("audit.verdictsLead")}>
            <VerdictPicture reply={reply} />
            <VerdictTable reply={reply} />
          </Section>
          <Section id="groups" title={t("audit.where")} lead={t("audit.whereLead")}>
            <GroupTable reply={reply} />
          </Section>
          <Section id="claims" title={t("audit.claimByClaim")} lead={t("audit.claimsLead")}>
            <VerdictFilter reply={reply} />
            <p role="status">{t("count.claim", { n: total })}</p>
            <AuditedClaims lines={lines} own={source.id} />
            <Pager asked={asked} total={total} what={t("audit.claimsShown")} />
            <TakeAway address={whole} name={source.id} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Standfirst({ reply: { claims, toldOn, citationDoubted } }: { reply: AuditReply }) {
  if (claims === 0) return <p class="standfirst">{t("audit.noClaims")}</p>;
  return (
    <p class="standfirst">
      {t("audit.summary", { claims })}{" "}
      {toldOn
        ? t("audit.toldOn", { by: toldOn.by.replaceAll(" ", "_"), date: dateWords(toldOn.date) })
        : t("audit.toldOnNotGiven")}{" "}
      {citationDoubted.value > 0 &&
        rich("audit.doubted", {
          n: citationDoubted.value,
          a: (words) => <Evidence because={citationDoubted.because}>{words}</Evidence>,
        })}
    </p>
  );
}

function VerdictFilter({ reply: { verdicts, claims } }: { reply: AuditReply }) {
  const { url } = useLocation();
  const given = queryOf(url).get("verdict") ?? "";
  const counts = new Map(verdicts.map(({ verdict, count }) => [verdict, count.value]));
  return (
    <nav class="filters" aria-label={t("audit.whichClaims")}>
      <ul>
        <li>
          <Go to={askedOtherwise(url, "verdict", "", "claims")} current={given === "" ? "page" : undefined}>
            {t("audit.all", { n: grouped(claims) })}
          </Go>
        </li>
        {VERDICTS.filter((verdict) => (counts.get(verdict) ?? 0) > 0).map((verdict) => (
          <li key={verdict}>
            <Go
              to={askedOtherwise(url, "verdict", verdict, "claims")}
              current={given === verdict ? "page" : undefined}
            >
              {label("verdict", verdict)} ({grouped(counts.get(verdict) ?? 0)})
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The claims asked for as data: JSON from the interface, and CSV as the command writes it. */
function TakeAway({ address, name }: { address: string; name: string }) {
  const [failure, setFailure] = useState<Failure>();
  const save = (): void => {
    setFailure(undefined);
    ask<AuditReply>(address).then(
      ({ lines }) => saveCsv(`audit-${name.replace(/^src:/, "")}.csv`, columnsCsv(AUDIT_COLUMNS, lines)),
      (error: unknown) => setFailure(failureIn(error)),
    );
  };
  return (
    <>
      <p class="take-away">
        {t("audit.takeAway")} <a href={address}>JSON</a>{" "}
        <button type="button" class="plain" onClick={save}>
          CSV
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
