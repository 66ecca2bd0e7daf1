import { useLocation } from "preact-iso";
import type { SourcesReply } from "../../contract/replies.ts";
import { sourcePath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { FailurePage, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { codesOf, label, rule } from "../listed.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";

type Line = SourcesReply["sources"][number];

const AT_ONCE = 100;

/** Every work this ledger rests on, those that carry most first. */
export default function SourcesPage() {
  const { url, route } = useLocation();
  const asked = pageAsk(url, AT_ONCE);
  const { value, failure, waiting } = useReply<SourcesReply>(
    withClocks(`/api/sources?${question(asked, url)}`, clocksIn(url)),
  );
  if (failure) return <FailurePage failure={failure} />;
  return (
    <Page title={t("source.sources")}>
      <p class="standfirst">
        {rich("source.lead", {
          trust: (words) => <Go to="/trust">{words}</Go>,
          diff: (words) => <Go to="/sources/diff">{words}</Go>,
        })}
      </p>
      <SourceFilter url={url} onAsk={(query) => route(`/sources?${query}`)} />
      {value === undefined ? (
        <Waiting what={t("source.theSources")} />
      ) : (
        <div aria-busy={waiting}>
          <p role="status">{t("count.source", { n: value.total })}</p>
          <DataTable
            caption={t("source.sourcesByHowManyClaims")}
            columns={columns()}
            rows={value.sources}
            keyOf={({ source }) => source.id}
            class="terse"
          />
          <Pager asked={asked} total={value.total} what={t("source.sources2")} />
        </div>
      )}
    </Page>
  );
}

function question({ limit, offset }: PageAsk, url: string): URLSearchParams {
  const given = queryOf(url);
  const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
  for (const name of ["text", "kind"]) {
    const value = given.get(name);
    if (value) query.set(name, value);
  }
  return query;
}

function SourceFilter({ url, onAsk }: { url: string; onAsk: (query: URLSearchParams) => void }) {
  const given = queryOf(url);
  return (
    <form
      key={url}
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        for (const [name, value] of new FormData(event.currentTarget)) {
          if (String(value)) given.set(name, String(value));
          else given.delete(name);
        }
        given.delete("offset");
        onAsk(given);
      }}
    >
      <label class="inline-field">
        {t("source.titleWords")}
        <input type="text" name="text" defaultValue={given.get("text") ?? ""} />
      </label>
      <label class="inline-field">
        {t("source.kind")}
        <select name="kind" defaultValue={given.get("kind") ?? ""}>
          <option value="">{t("source.all")}</option>
          {codesOf("source-kind").map((code) => (
            <option key={code} value={code} selected={code === given.get("kind")}>
              {label("source-kind", code)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t("source.show")}</button>
    </form>
  );
}

const columns = (): readonly Column<Line>[] => [
  {
    id: "source",
    head: t("source.source"),
    cell: ({ source }) => (
      <Go to={sourcePath(source.id)}>
        <bdi>{source.title}</bdi>
      </Go>
    ),
    by: ({ source }) => source.title,
  },
  {
    id: "publisher",
    head: t("source.publisher"),
    cell: ({ source, publisherName }) => publisherName ?? source.publisherName ?? <NotGiven />,
    by: ({ source, publisherName }) => publisherName ?? source.publisherName,
  },
  {
    id: "kind",
    head: t("source.kind"),
    cell: ({ source }) => label("source-kind", source.kind),
    by: ({ source }) => source.kind,
  },
  {
    id: "published",
    head: t("source.published"),
    cell: ({ source }) => (source.published ? dateWords(source.published) : <NotGiven />),
    by: ({ source }) => source.published,
  },
  {
    id: "reliability",
    head: t("source.reliability"),
    cell: ({ source }) => <span title={rule("reliability", source.reliability)}>{source.reliability}</span>,
    by: ({ source }) => source.reliability,
  },
  {
    id: "claims",
    head: t("source.claims"),
    cell: ({ claims }) => grouped(claims),
    by: ({ claims }) => claims,
    number: true,
  },
];
