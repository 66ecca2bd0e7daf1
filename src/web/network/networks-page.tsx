import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { NetworksReply } from "../../contract/replies.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { FailurePage, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { codesOf, label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { capital } from "../words.ts";

type Line = NetworksReply["networks"][number];

/** Every body on file: what it is, and how much of its membership is known here. */
export default function NetworksPage() {
  const { url } = useLocation();
  const [sort, setSort] = useState("");
  const { value, failure } = useReply<NetworksReply>(withClocks("/api/networks?limit=1000", clocksIn(url)));
  if (failure) return <FailurePage failure={failure} />;
  const shown = (value?.networks ?? []).filter((line) => sort === "" || line.sort === sort);
  const sorts = codesOf("body-sort").filter((code) => value?.networks.some((line) => line.sort === code));
  return (
    <Page title={t("network.networksAndOtherBodies")}>
      <p class="standfirst">{t("network.whatPolitiesJoinOrMeet")}</p>
      <label class="inline-field">
        {t("network.sortOfBody")}
        <select value={sort} onInput={({ currentTarget }) => setSort(currentTarget.value)}>
          <option value="">{t("network.all")}</option>
          {sorts.map((code) => (
            <option key={code} value={code}>
              {label("body-sort", code)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{value ? t("count.body", { n: shown.length }) : t("network.readingTheBodies")}</p>
      {value === undefined ? (
        <Waiting what={t("network.theNetworks")} />
      ) : (
        <DataTable
          caption={t("network.bodiesThoseWithMostMembers")}
          columns={columns()}
          rows={shown.toSorted((one, other) => other.roster.onFile - one.roster.onFile)}
          keyOf={({ body }) => body.id}
        />
      )}
    </Page>
  );
}

const columns = (): readonly Column<Line>[] => [
  {
    id: "body",
    head: t("network.body"),
    cell: ({ body }) => <EntityLink entity={body} />,
    by: ({ body }) => body.name,
  },
  {
    id: "sort",
    head: t("network.sort"),
    cell: ({ sort }) => label("body-sort", sort),
    by: ({ sort }) => sort,
  },
  {
    id: "scope",
    head: t("network.scope"),
    cell: ({ scope }) => label("body-scope", scope),
    by: ({ scope }) => scope,
  },
  {
    id: "founded",
    head: t("network.founded"),
    cell: ({ founded, ended }) => (
      <>
        {founded ? dateWords(founded) : <NotGiven />}
        {ended && t("network.ended", { ended: dateWords(ended) })}
      </>
    ),
    by: ({ founded }) => founded,
  },
  {
    id: "roster",
    head: t("network.rosterOnFile"),
    cell: ({ roster }) => <Coverage roster={roster} />,
    by: ({ roster }) => roster.onFile,
  },
  {
    id: "themes",
    head: t("network.themes"),
    cell: ({ themes }) =>
      themes.length > 0 ? capital(themes.map((theme) => label("theme", theme)).join(", ")) : <NotGiven />,
  },
];
