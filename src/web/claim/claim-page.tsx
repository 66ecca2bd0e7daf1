import { useRoute } from "preact-iso";
import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath, sourcePath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { ClaimLinks } from "../evidence/claim-links.tsx";
import { FactHead } from "../evidence/fact-head.tsx";
import { claimAddress } from "../evidence/use-claims.ts";
import { Yours } from "../evidence/yours.tsx";
import { Coded } from "../frame/coded.tsx";
import { Go, useClocks } from "../frame/link.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { locatorWords, tableRowWords } from "../language/place-words.ts";
import { Said } from "../language/said.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { words } from "../words.ts";
import { ClaimHistory } from "./claim-history.tsx";
import { OwnActs } from "./own-acts.tsx";
import { SaidFields } from "./said-fields.tsx";

/** One claim: what it says, who says so and where, what became of it, and the fact it supports. */
export default function ClaimPage() {
  const { params } = useRoute();
  const clocks = useClocks();
  const { value, failure, waiting } = useReply<ClaimReply>(
    withClocks(claimAddress(params["id"] ?? ""), clocks),
  );
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("claim.theClaim")} />;
  const { claim, sentence, standing } = value;
  return (
    <Page
      title={t("evidence.claimId", { id: claim.id })}
      heading={<Said text={sentence} say={value.say} />}
      kicker={<Kicker id={claim.id} />}
      class="work"
    >
      {standing !== "standing" && (
        <p class="failure">{t("claim.noLongerStands", { standing: label("claim-standing", standing) })}</p>
      )}
      <Pairs pairs={coded(value)} />
      <OwnActs key={claim.id} reply={value} waiting={waiting} />
      <Supported reply={value} />
      <Section id="fields" title={t("claim.fieldByField")}>
        <SaidFields reply={value} />
      </Section>
      <Section id="history" title={t("claim.history")}>
        <ClaimHistory reply={value} />
      </Section>
    </Page>
  );
}

function Kicker({ id }: { id: string }) {
  return (
    <>
      {t("evidence.claimId", { id })} <Yours because={[id]} />
    </>
  );
}

function coded({ claim, source, cites }: ClaimReply): Pair[] {
  const { locator, coder, confidence, reading, recorded, term, worded, conflicts, note, reliability } = claim;
  return [
    [t("claim.source"), <Go to={sourcePath(source.id)}>{source.title}</Go>],
    [t("claim.addressOfTheOriginal"), source.url && <Original url={source.url} />],
    [t("claim.placeInIt"), locatorWords({ ...locator, passage: undefined }).join(t("locator.and"))],
    [t("claim.wordsThere"), locator.passage && <q>{locator.passage}</q>, "silent"],
    [t("claim.lookedUpIn"), tableRowWords(claim), "silent"],
    [t("claim.restsOn"), cites.length > 0 && <Cited works={cites} />, "silent"],
    [t("claim.sourcesOwnWords"), worded, "silent"],
    [t("claim.reliability"), <Coded list="reliability" code={reliability} />],
    [t("claim.reading"), <Coded list="reading" code={reading} />],
    [t("claim.confidence"), <Coded list="confidence" code={confidence} />],
    [t("claim.codedBy"), coder],
    [t("claim.predicate"), term && words(term), "silent"],
    [t("claim.inTensionWith"), conflicts && <Tensions conflicts={conflicts} />, "silent"],
    [t("claim.note"), note, "silent"],
    [t("claim.recorded"), recorded],
  ];
}

/** Straight to the work itself; an address that is no web page is shown and not linked. */
function Original({ url }: { url: string }) {
  return /^https?:\/\//.test(url) ? <a href={url}>{url}</a> : <span>{url}</span>;
}

function Cited({ works }: { works: ClaimReply["cites"] }) {
  return (
    <>
      {works.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && "; "}
          <Go to={sourcePath(id)}>{title}</Go>
        </span>
      ))}
    </>
  );
}

function Tensions({ conflicts }: { conflicts: NonNullable<ClaimReply["claim"]["conflicts"]> }) {
  return (
    <>
      {conflicts.map(({ kind, with: others }) => (
        <span key={kind} class="line">
          <ClaimLinks ids={others} />: {label("conflict", kind)}
        </span>
      ))}
    </>
  );
}

function Supported({ reply: { fact, claim } }: { reply: ClaimReply }) {
  return (
    <Section id="fact" title={t("claim.theFactItSupports")}>
      {fact === undefined ? (
        <p>{t("claim.noneNowTheClaimDoes")}</p>
      ) : (
        <>
          <FactHead fact={fact} />
          <ul class="plain-list">
            {fact.claims.map(({ id, source, sourceTitle, locator, confidence }) => (
              <li key={id}>
                {id === claim.id ? (
                  <strong>{t("claim.thisClaim2")}</strong>
                ) : (
                  <Go to={claimPath(id)}>{t("evidence.claimId", { id })}</Go>
                )}
                <Yours because={[id]} />: <Go to={sourcePath(source)}>{sourceTitle}</Go>
                <span class="quiet">
                  {" "}
                  {[
                    ...locatorWords(locator),
                    t("evidence.confidence", { confidence: label("confidence", confidence) }),
                  ].join(t("locator.and"))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
