import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { NetworksReply } from "../../contract/replies.ts";
import { counted } from "../../wording/number-words.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { FailurePage, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
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
    <Page title="Networks and other bodies">
      <p class="standfirst">
        What polities join or meet in. Overlaps are computed only between bodies whose roster is at least 80 %
        on file; for the rest the page says so.
      </p>
      <label class="inline-field">
        Sort of body
        <select value={sort} onInput={({ currentTarget }) => setSort(currentTarget.value)}>
          <option value="">all</option>
          {sorts.map((code) => (
            <option key={code} value={code}>
              {label("body-sort", code)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{value ? counted(shown.length, "body", "bodies") : "Reading the bodies …"}</p>
      {value === undefined ? (
        <Waiting what="the networks" />
      ) : (
        <DataTable
          caption="Bodies, those with most members on file first"
          columns={COLUMNS}
          rows={shown.toSorted((one, other) => other.roster.onFile - one.roster.onFile)}
          keyOf={({ body }) => body.id}
        />
      )}
    </Page>
  );
}

const COLUMNS: readonly Column<Line>[] = [
  { id: "body", head: "Body", cell: ({ body }) => <EntityLink entity={body} />, by: ({ body }) => body.name },
  { id: "sort", head: "Sort", cell: ({ sort }) => label("body-sort", sort), by: ({ sort }) => sort },
  { id: "scope", head: "Scope", cell: ({ scope }) => label("body-scope", scope), by: ({ scope }) => scope },
  {
    id: "founded",
    head: "Founded",
    cell: ({ founded, ended }) => (
      <>
        {founded ?? <NotGiven />}
        {ended && `, ended ${ended}`}
      </>
    ),
    by: ({ founded }) => founded,
  },
  {
    id: "roster",
    head: "Roster on file",
    cell: ({ roster }) => <Coverage roster={roster} />,
    by: ({ roster }) => roster.onFile,
  },
  {
    id: "themes",
    head: "Themes",
    cell: ({ themes }) =>
      themes.length > 0 ? capital(themes.map((theme) => label("theme", theme)).join(", ")) : <NotGiven />,
  },
];
