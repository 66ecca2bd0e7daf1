import { useRoute } from "preact-iso";
import type { SourceReply } from "../../contract/replies.ts";
import { auditPath } from "../audit/audit-address.ts";
import { withClocks } from "../clocks.ts";
import { FactList } from "../evidence/fact-list.tsx";
import { Coded } from "../frame/coded.tsx";
import { EntityLink, Go, useClocks } from "../frame/link.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { dateWords } from "../language/date-words.ts";
import { fileWords } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";

/** A source and what rests on it: first of all what rests on it alone. */
export default function SourcePage() {
  const { params } = useRoute();
  const path = `/api/sources/${encodeURIComponent(params["id"] ?? "")}`;
  const { value, failure } = useReply<SourceReply>(withClocks(path, useClocks()));
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("source.theSource")} />;
  const { source, claims, facts, restsOnItAlone, disputed } = value;
  return (
    <Page
      title={source.title}
      heading={<bdi>{source.title}</bdi>}
      kicker={label("source-kind", source.kind)}
      class="work"
    >
      <p class="standfirst">
        {rich("source.summary", {
          claims,
          facts,
          alone: restsOnItAlone.total,
          disputed: disputed.total,
          all: (words) => <Go to={`/facts?source=${encodeURIComponent(source.id)}`}>{words}</Go>,
          audit: (words) => <Go to={auditPath(source.id)}>{words}</Go>,
          diff: (words) => <Go to={`/sources/diff?before=${encodeURIComponent(source.id)}`}>{words}</Go>,
        })}
      </p>
      <Pairs pairs={about(value)} />
      <Section id="alone" title={t("source.whatRestsOnItAlone")} lead={t("source.shouldThisSourceBeWrong")}>
        {beyond(restsOnItAlone)}
        <FactList facts={restsOnItAlone.facts} none={t("source.nothingAlone")} />
      </Section>
      <Section id="disputed" title={t("source.disputed")}>
        {beyond(disputed)}
        <FactList facts={disputed.facts} none={t("source.noneDisputed")} />
      </Section>
    </Page>
  );
}

function beyond({ total, facts }: SourceReply["disputed"]) {
  return total > facts.length && <p>{t("source.firstOf", { n: facts.length, total })}</p>;
}

function about({ source, publisher }: SourceReply): Pair[] {
  const { url, published, accessed, reliability, origin, derivedFrom, licence, completeFor, note, id, file } =
    source;
  const safe = url && /^https?:\/\//.test(url);
  return [
    [t("source.publisher"), publisher ? <EntityLink entity={publisher} /> : source.publisherName],
    [t("source.published"), published && dateWords(published)],
    [t("source.readOn"), accessed && dateWords(accessed)],
    [t("source.address"), safe ? <a href={url}>{url}</a> : url],
    [t("source.document"), file && fileWords(file), "silent"],
    ["SHA-256", file && <code>{file.sha256}</code>, "silent"],
    [t("source.reliability"), <Coded list="reliability" code={reliability} />],
    [t("source.goesBackTo"), origin],
    [t("source.derivedFrom"), derivedFrom?.join(", "), "silent"],
    [t("source.listsInFull"), completeFor?.join(", "), "silent"],
    [t("source.licence"), licence, "silent"],
    [t("source.note"), note, "silent"],
    [t("source.id"), id],
  ];
}
