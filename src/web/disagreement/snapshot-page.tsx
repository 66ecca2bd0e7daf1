import { useLocation } from "preact-iso";
import type { SnapshotReply } from "../../contract/snapshot-question.ts";
import { counted } from "../../wording/number-words.ts";
import { sourcePath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { FailureNote, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { grouped } from "../language/number-words.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { words } from "../words.ts";
import { SnapshotForm } from "./snapshot-form.tsx";

type Change = SnapshotReply["changes"][number];

const AT_ONCE = 200;

/** Two snapshots of one source, row by row. */
export default function SnapshotPage() {
  const { url } = useLocation();
  const asked = pageAsk(url, AT_ONCE);
  const { value, failure, waiting } = useReply<SnapshotReply>(question(url, asked));
  return (
    <Page title="Two snapshots of one source" class="work">
      <p class="standfirst">
        A register of today beside the same register of some years ago: what was added, gone, redated or
        changed. Lists are completed and tidied, so what is new in a list need not be new in the world.
      </p>
      <SnapshotForm key={url} />
      {failure && <FailureNote failure={failure} />}
      {waiting && value === undefined && <Waiting what="both snapshots" />}
      {value && !failure && (
        <div aria-busy={waiting}>
          <Compared reply={value} asked={asked} />
        </div>
      )}
    </Page>
  );
}

function question(url: string, { limit, offset }: PageAsk): string | undefined {
  const given = queryOf(url);
  if (!given.get("before") || !given.get("after")) return undefined;
  const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
  for (const name of ["before", "after", "change"]) {
    const value = given.get(name);
    if (value) query.set(name, value);
  }
  return withClocks(`/api/snapshots?${query}`, clocksIn(url));
}

function Compared({ reply, asked }: { reply: SnapshotReply; asked: PageAsk }) {
  const { before, after, warnings, counts, addedByDate, goneWithEnd, changes, total } = reply;
  return (
    <>
      <Section id="counts" title="What became of the rows">
        <ul class="plain-list">
          {[before, after].map((snapshot) => (
            <li key={snapshot.source}>
              <Go to={sourcePath(snapshot.source)}>{snapshot.title}</Go>
              <span class="quiet">
                , {snapshot.read && "read "}
                {snapshot.date ?? "no date"}, {counted(snapshot.rows, "row")}
              </span>
            </li>
          ))}
        </ul>
        <ul class="warnings">
          {warnings.map((warning) => (
            <li key={warning}>
              <span class="sign" aria-hidden="true">
                ⚠
              </span>{" "}
              {warning}
            </li>
          ))}
        </ul>
        <ul class="row-counts">
          <CountLine n={counts.unchanged} what="say the same in both" />
          <CountLine
            n={counts.added}
            what="added"
            note={
              counts.added > 0
                ? `${grouped(addedByDate.earlier)} dated before the first snapshot, ${grouped(addedByDate.since)} from its date on, ${grouped(addedByDate.undated)} without a date`
                : undefined
            }
          />
          <CountLine
            n={counts.gone}
            what="gone"
            note={
              counts.gone > 0
                ? `${grouped(goneWithEnd)} with an end of ${goneWithEnd === 1 ? "its" : "their"} own`
                : undefined
            }
          />
          <CountLine n={counts.redated} what="redated" />
          <CountLine n={counts.changed} what="changed in form, state, grade or otherwise" />
        </ul>
      </Section>
      <Section id="rows" title="Row by row">
        <p role="status">{counted(total, "row")}</p>
        {changes.length > 0 && (
          <DataTable
            caption="Rows that differ, with their own dates"
            columns={columns()}
            rows={changes}
            keyOf={({ before: was, after: is }) => `${was}|${is}`}
            groupOf={({ change }) => change}
          />
        )}
        <Pager asked={asked} total={total} what="rows" />
      </Section>
    </>
  );
}

function CountLine({ n, what, note }: { n: number; what: string; note?: string | undefined }) {
  return (
    <li>
      <span class="number">{grouped(n)}</span>
      <div>
        {what}
        {note && <p class="quiet">{note}</p>}
      </div>
    </li>
  );
}

const columns = (): readonly Column<Change>[] => [
  {
    id: "row",
    head: "Row",
    cell: ({ sentence, before, after }) => (
      <Evidence because={[before, after].filter((id) => id !== undefined)}>{sentence}</Evidence>
    ),
    by: ({ sentence }) => sentence,
  },
  { id: "change", head: "Change", cell: ({ change }) => change, by: ({ change }) => change },
  {
    id: "when",
    head: "Its own date",
    cell: ({ when }) => (when?.from ?? when?.to ?? when?.worded) || <NotGiven />,
    by: ({ when }) => when?.from ?? when?.to,
    whole: true,
  },
  {
    id: "fields",
    head: "What differs",
    cell: ({ fields }) =>
      fields.length === 0 ? (
        <span class="quiet">the row itself</span>
      ) : (
        fields.map(({ field, before, after }) => (
          <span class="cell-note" key={field}>
            {words(field)}: {before ?? "not given"} → {after ?? "not given"}
          </span>
        ))
      ),
  },
];
