import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { dateWords } from "../language/date-words.ts";
import { computed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { lapseWords } from "./lapse-words.ts";

/** What is in force: what a source ends itself first, then the likeliest to lapse. */
export function LapseTable({ reply }: { reply: DormancyReply }) {
  const { lines, standing, fit } = reply;
  if (lines.length === 0) return <p>{t("lapse.none")}</p>;
  return (
    <>
      {fit && fit.b === undefined && <p>{t("lapse.allAlike")}</p>}
      <DataTable
        caption={t("lapse.table", { n: lines.length, all: standing })}
        columns={columns(reply)}
        rows={lines}
        keyOf={({ because }) => because.join()}
      />
    </>
  );
}

type Line = DormancyReply["lines"][number];

function columns({ kind, city, network, until, fit }: DormancyReply): readonly Column<Line>[] {
  const of: Column<Line> = {
    id: "of",
    head: t(kind === "tie" ? "lapse.one" : "lapse.member"),
    cell: (line) => <EntityLink entity={line.of} />,
    by: (line) => line.of.name,
  };
  const other: Column<Line> = {
    id: "with",
    head: t(kind === "tie" ? "lapse.partner" : "lapse.network"),
    cell: (line) => <EntityLink entity={line.with} />,
    by: (line) => line.with.name,
  };
  return [
    ...(city ? [] : [of]),
    ...(network ? [] : [other]),
    ...(kind === "tie" ? [form()] : []),
    {
      id: "since",
      head: t("lapse.since"),
      cell: ({ since, age, because }) => (
        <Evidence because={because}>{t("lapse.sinceAge", { since: String(since), n: age })}</Evidence>
      ),
      by: ({ since }) => since,
    },
    {
      id: "chance",
      head: t("lapse.chanceBy", { until: String(until) }),
      cell: (line) => <Chance line={line} />,
      by: ({ chance }) => chance,
      number: true,
    },
    {
      id: "why",
      head: t("lapse.why"),
      cell: (line) => <Why line={line} weighed={fit?.b !== undefined} />,
    },
  ];
}

const form = (): Column<Line> => ({
  id: "form",
  head: t("lapse.form"),
  cell: ({ form: code }) => (code === undefined ? <NotGiven /> : label("tie-form", code)),
  by: ({ form: code }) => code,
});

function Chance({ line: { chance, lower, upper } }: { line: Line }) {
  if (chance === undefined) return <NotGiven />;
  return (
    <>
      {lapseWords(chance)}
      {lower !== undefined && upper !== undefined && (
        <span class="cell-note quiet">
          {t("lapse.between", { lower: lapseWords(lower), upper: lapseWords(upper) })}
        </span>
      )}
    </>
  );
}

/** What raises or lowers the chance, and what is told beside it and not weighed. */
function Why({ line: { times, ends, spokenOf }, weighed }: { line: Line; weighed: boolean }) {
  return (
    <>
      {ends !== undefined && <strong class="cell-note">{t("lapse.ends", { date: dateWords(ends) })}</strong>}
      {weighed && times !== undefined && (
        <span class="cell-note">{t("lapse.times", { times: computed(times) })}</span>
      )}
      <span class="cell-note quiet">{t("lapse.spokenOf", { year: String(spokenOf) })}</span>
    </>
  );
}
