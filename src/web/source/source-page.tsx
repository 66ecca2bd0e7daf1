import { useRoute } from "preact-iso";
import type { SourceReply } from "../../contract/replies.ts";
import { fileWords } from "../../wording/file-words.ts";
import { counted } from "../../wording/number-words.ts";
import { withClocks } from "../clocks.ts";
import { FactList } from "../evidence/fact-list.tsx";
import { EntityLink, Go, useClocks } from "../frame/link.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { grouped } from "../language/number-words.ts";
import { label, rule } from "../listed.ts";
import { useReply } from "../use-reply.ts";

/** A source and what rests on it: first of all what rests on it alone. */
export default function SourcePage() {
  const { params } = useRoute();
  const path = `/api/sources/${encodeURIComponent(params["id"] ?? "")}`;
  const { value, failure } = useReply<SourceReply>(withClocks(path, useClocks()));
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what="the source" />;
  const { source, claims, facts, restsOnItAlone, disputed } = value;
  return (
    <Page title={source.title} kicker={label("source-kind", source.kind)} class="work">
      <p class="standfirst">
        {counted(claims, "claim")} in {counted(facts, "fact")}; {grouped(restsOnItAlone.total)} of these rest
        on this source alone, and {grouped(disputed.total)} {disputed.total === 1 ? "is" : "are"} disputed.{" "}
        <Go to={`/facts?source=${encodeURIComponent(source.id)}`}>All its facts</Go>,{" "}
        <Go to={`/sources/diff?before=${encodeURIComponent(source.id)}`}>compared with a later snapshot</Go>.
      </p>
      <Pairs pairs={about(value)} silent={SILENT} />
      <Section
        id="alone"
        title="What rests on it alone"
        lead="Should this source be wrong, nothing else here says so."
      >
        {beyond(restsOnItAlone)}
        <FactList facts={restsOnItAlone.facts} none="Nothing: every fact it carries has another source." />
      </Section>
      <Section id="disputed" title="Disputed">
        {beyond(disputed)}
        <FactList facts={disputed.facts} none="None of its facts is disputed." />
      </Section>
    </Page>
  );
}

const SILENT = ["Document", "SHA-256", "Derived from", "Lists in full", "Licence", "Note"];

function beyond({ total, facts }: SourceReply["disputed"]) {
  return (
    total > facts.length && (
      <p>
        The first {grouped(facts.length)} of {grouped(total)}.
      </p>
    )
  );
}

function about({ source, publisher }: SourceReply): Pair[] {
  const { url, published, accessed, reliability, origin, derivedFrom, licence, completeFor, note, id, file } =
    source;
  const safe = url && /^https?:\/\//.test(url);
  return [
    ["Publisher", publisher ? <EntityLink entity={publisher} /> : source.publisherName],
    ["Published", published],
    ["Read on", accessed],
    ["Address", safe ? <a href={url}>{url}</a> : url],
    ["Document", file && fileWords(file)],
    ["SHA-256", file && <code>{file.sha256}</code>],
    ["Reliability", `${reliability}: ${rule("reliability", reliability) ?? ""}`],
    ["Goes back to", origin],
    ["Derived from", derivedFrom?.join(", ")],
    ["Lists in full", completeFor?.join(", ")],
    ["Licence", licence],
    ["Note", note],
    ["Id", id],
  ];
}
