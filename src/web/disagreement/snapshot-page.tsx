import { useLocation } from "preact-iso";
import type { SnapshotReply } from "../../contract/snapshot-question.ts";
import { sourcePath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { FailureNote, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { label } from "../listed.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { SnapshotForm } from "./snapshot-form.tsx";

type Change = SnapshotReply["changes"][number];

const AT_ONCE = 200;

/** Two snapshots of one source, row by row. */
export default function SnapshotPage() {
  const { url } = useLocation();
  const asked = pageAsk(url, AT_ONCE);
  const { value, failure, waiting } = useReply<SnapshotReply>(question(url, asked));
  return (
    <Page title={t("disagreement.twoSnapshotsOfOneSource")} class="work">
      <p class="standfirst">{t("disagreement.aRegisterOfTodayBeside")}</p>
      <SnapshotForm key={url} />
      {failure && <FailureNote failure={failure} />}
      {waiting && value === undefined && <Waiting what={t("disagreement.bothSnapshots")} />}
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
      <Section id="counts" title={t("disagreement.whatBecameOfTheRows")}>
        <ul class="plain-list">
          {[before, after].map((snapshot) => (
            <li key={snapshot.source}>
              <Go to={sourcePath(snapshot.source)}>{snapshot.title}</Go>
              <span class="quiet">
                {t("locator.and")}
                {snapshot.read && `${t("disagreement.read")} `}
                {snapshot.date ? dateWords(snapshot.date) : t("disagreement.noDate")}
                {t("locator.and")}
                {t("count.row", { n: snapshot.rows })}
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
          <CountLine n={counts.unchanged} what={t("disagreement.sayTheSameInBoth")} />
          <CountLine
            n={counts.added}
            what={t("disagreement.added")}
            note={
              counts.added > 0
                ? t("disagreement.addedByDate", {
                    earlier: addedByDate.earlier,
                    since: addedByDate.since,
                    undated: addedByDate.undated,
                  })
                : undefined
            }
          />
          <CountLine
            n={counts.gone}
            what={t("disagreement.gone")}
            note={counts.gone > 0 ? t("disagreement.goneWithEnd", { n: goneWithEnd }) : undefined}
          />
          <CountLine n={counts.redated} what={t("disagreement.redated")} />
          <CountLine n={counts.changed} what={t("disagreement.changedInFormStateGrade")} />
        </ul>
      </Section>
      <Section id="rows" title={t("disagreement.rowByRow")}>
        <p role="status">{t("count.row", { n: total })}</p>
        {changes.length > 0 && (
          <DataTable
            caption={t("disagreement.rowsThatDifferWithTheir")}
            columns={columns()}
            rows={changes}
            keyOf={({ before: was, after: is }) => `${was}|${is}`}
            groupOf={({ change }) => label("row-change", change)}
          />
        )}
        <Pager asked={asked} total={total} what={t("disagreement.rows")} />
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
    head: t("disagreement.row"),
    cell: ({ sentence, before, after }) => (
      <Evidence because={[before, after].filter((id) => id !== undefined)}>{sentence}</Evidence>
    ),
    by: ({ sentence }) => sentence,
  },
  {
    id: "change",
    head: t("disagreement.change"),
    cell: ({ change }) => label("row-change", change),
    by: ({ change }) => change,
  },
  {
    id: "when",
    head: t("disagreement.itsOwnDate"),
    cell: ({ when }) => whenWords(when) ?? <NotGiven />,
    by: ({ when }) => when?.from ?? when?.to,
    whole: true,
  },
  {
    id: "fields",
    head: t("disagreement.whatDiffers"),
    cell: ({ fields }) =>
      fields.length === 0 ? (
        <span class="quiet">{t("disagreement.theRowItself")}</span>
      ) : (
        fields.map(({ field, before, after }) => (
          <span class="cell-note" key={field}>
            {t("claim.end", {
              name: label("field", field),
              date: `${before ?? t("notice.notGiven")} → ${after ?? t("notice.notGiven")}`,
            })}
          </span>
        ))
      ),
  },
];
