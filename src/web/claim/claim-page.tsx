import { useRoute } from "preact-iso";
import type { ClaimReply } from "../../contract/replies.ts";
import { locatorWords, tableRowWords } from "../../wording/locator-words.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { claimPath, sourcePath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { ClaimLinks } from "../evidence/claim-links.tsx";
import { FactHead } from "../evidence/fact-head.tsx";
import { claimAddress } from "../evidence/use-claims.ts";
import { Yours } from "../evidence/yours.tsx";
import { Go, useClocks } from "../frame/link.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { label, rule } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { words } from "../words.ts";
import { ClaimHistory } from "./claim-history.tsx";
import { OwnActs } from "./own-acts.tsx";
import { SaidFields } from "./said-fields.tsx";

/** One claim: what it says, who says so and where, what became of it, and the fact it supports. */
export default function ClaimPage() {
  const { params } = useRoute();
  const clocks = useClocks();
  const { value, failure } = useReply<ClaimReply>(withClocks(claimAddress(params["id"] ?? ""), clocks));
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what="the claim" />;
  const { claim, sentence, standing } = value;
  return (
    <Page title={`Claim ${claim.id}`} heading={sentence} kicker={<Kicker id={claim.id} />} class="work">
      {standing !== "standing" && (
        <p class="failure">This claim no longer stands: it was {standing}. Its history is below.</p>
      )}
      <Pairs pairs={coded(value)} silent={SILENT} />
      <OwnActs reply={value} />
      <Supported reply={value} />
      <Section id="fields" title="Field by field">
        <SaidFields reply={value} />
      </Section>
      <Section id="history" title="History">
        <ClaimHistory reply={value} />
      </Section>
    </Page>
  );
}

function Kicker({ id }: { id: string }) {
  return (
    <>
      Claim {id} <Yours because={[id]} />
    </>
  );
}

const SILENT = [
  "Words there",
  "Looked up in",
  "Rests on",
  "Source’s own words",
  "In tension with",
  "Note",
  "Predicate",
];

function coded({ claim, source, cites }: ClaimReply): Pair[] {
  const { locator, coder, confidence, reading, recorded, term, worded, conflicts, note, reliability } = claim;
  return [
    ["Source", <Go to={sourcePath(source.id)}>{source.title}</Go>],
    ["Address of the original", source.url && <Original url={source.url} />],
    ["Place in it", locatorWords({ ...locator, passage: undefined }).join(", ")],
    ["Words there", locator.passage && <q>{locator.passage}</q>],
    ["Looked up in", tableRowWords(claim)],
    ["Rests on", cites.length > 0 && <Cited works={cites} />],
    ["Source’s own words", worded],
    ["Reliability", `${reliability}: ${rule("reliability", reliability) ?? ""}`],
    ["Reading", `${label("reading", reading)}: ${rule("reading", reading) ?? ""}`],
    ["Confidence", `${label("confidence", confidence)}: ${rule("confidence", confidence) ?? ""}`],
    ["Coded by", coder],
    ["Predicate", term && words(term)],
    ["In tension with", conflicts && <Tensions conflicts={conflicts} />],
    ["Note", note],
    ["Recorded", recorded],
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
          <ClaimLinks ids={others} />: {tensionWords(kind)}
        </span>
      ))}
    </>
  );
}

function Supported({ reply: { fact, claim } }: { reply: ClaimReply }) {
  return (
    <Section id="fact" title="The fact it supports">
      {fact === undefined ? (
        <p>None now: the claim does not stand.</p>
      ) : (
        <>
          <FactHead fact={fact} />
          <ul class="plain-list">
            {fact.claims.map(({ id, source, sourceTitle, locator, confidence }) => (
              <li key={id}>
                {id === claim.id ? <strong>This claim</strong> : <Go to={claimPath(id)}>Claim {id}</Go>}
                <Yours because={[id]} />: <Go to={sourcePath(source)}>{sourceTitle}</Go>
                <span class="quiet">
                  {" "}
                  {[...locatorWords(locator), `confidence ${confidence}`].join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
