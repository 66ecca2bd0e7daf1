import { useLocation } from "preact-iso";
import type { CodersReply } from "../../contract/coders-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped, listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { alphaAlone, bearing, DifferingRows, intervalWords, machineWords } from "./coder-words.tsx";

type Told = CodersReply["lists"][number];

/** Every list that two coders used: how far they agree, and where they do not. */
export default function CodersPage() {
  const { url } = useLocation();
  const { value, failure } = useReply<CodersReply>(withClocks("/api/coders", clocksIn(url)));
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("coders.theCodes")} />;
  const coders = [...new Set(value.lists.flatMap((told) => told.coders))].sort();
  return (
    <Page title={t("coders.title")} class="inference">
      <p class="standfirst">{t("coders.standfirst")}</p>
      <Section id="lists" title={t("coders.eachList")} lead={t("coders.limits")}>
        <p>
          {coders.length > 0 && t("coders.who", { coders: listed(coders) })} {machineWords(coders)}{" "}
          {t("coders.firstCount")}
        </p>
        <DataTable
          caption={t("coders.caption", { asOf: dateWords(value.asOf) })}
          columns={columns()}
          rows={value.lists.flatMap(lines)}
          keyOf={({ key }) => key}
        />
      </Section>
      {value.lists.map((told) => (
        <Differing key={told.list} told={told} />
      ))}
    </Page>
  );
}

interface Line {
  key: string;
  name: string;
  rows: number | undefined;
  affairs: number;
  differ: number;
  told: Pick<Told, "alpha" | "interval" | "allows" | "notGiven">;
}

/** A list's rows; and, where the list asks one code of an affair, its affairs. */
function lines(told: Told): Line[] {
  const { list, rows, affairs, differingRows, byAffair } = told;
  const name = label("coders-list", list);
  const first: Line = { key: list, name, rows, affairs, differ: differingRows, told };
  if (byAffair === undefined) return [first];
  const each = {
    key: `${list} affairs`,
    name: t("coders.anAffair", { list: name }),
    rows: undefined,
    affairs,
  };
  return [first, { ...each, differ: byAffair.differing, told: byAffair }];
}

const columns = (): readonly Column<Line>[] => [
  { id: "list", head: t("coders.list"), cell: ({ name }) => name, by: ({ name }) => name },
  {
    id: "rows",
    head: t("coders.rows"),
    cell: ({ rows }) => (rows === undefined ? "–" : grouped(rows)),
    by: ({ rows }) => rows,
    number: true,
  },
  {
    id: "affairs",
    head: t("coders.affairs"),
    cell: ({ affairs }) => grouped(affairs),
    by: ({ affairs }) => affairs,
    number: true,
  },
  {
    id: "alpha",
    head: t("coders.alpha"),
    cell: ({ told }) => alphaAlone(told),
    by: ({ told }) => told.alpha,
    number: true,
  },
  { id: "interval", head: t("coders.interval"), cell: ({ told }) => intervalWords(told), whole: true },
  {
    id: "differ",
    head: t("coders.differ"),
    cell: ({ differ }) => grouped(differ),
    by: ({ differ }) => differ,
    number: true,
  },
  { id: "bears", head: t("coders.bears"), cell: ({ told }) => bearing(told) },
];

function Differing({ told }: { told: Told }) {
  if (told.differing.length === 0) return null;
  return (
    <Section id={told.list} title={label("coders-list", told.list)}>
      <details>
        <summary>{t("coders.differing", { n: told.differingRows })}</summary>
        <DifferingRows told={told} />
      </details>
    </Section>
  );
}
