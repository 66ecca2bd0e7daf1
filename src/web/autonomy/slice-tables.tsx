import type { Autonomy } from "../../assessments/autonomy.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { relationWords } from "./relation-words.ts";

type Slice = Autonomy["byTheme"][number];

/** The counts theme by theme and decade by decade; what is not stated has a column of its own. */
export function PartTables({ reply: { byTheme, byDecade } }: { reply: Autonomy }) {
  if (byTheme.length + byDecade.length === 0) return null;
  return (
    <Section id="parts" title={t("autonomy.parts")} lead={t("autonomy.partsLead")}>
      <Counted
        caption={t("autonomy.byTheme")}
        head={t("measure.theme")}
        slices={byTheme}
        words={(of) => label("theme", of)}
      />
      <Counted
        caption={t("autonomy.byDecade")}
        head={t("autonomy.decade")}
        slices={byDecade}
        words={(of) => t("autonomy.decadeOf", { year: of.slice(0, 4) })}
      />
    </Section>
  );
}

interface CountedProps {
  caption: string;
  head: string;
  slices: readonly Slice[];
  words: (of: string) => string;
}

function Counted({ caption, head, slices, words }: CountedProps) {
  const given = [...new Set(slices.flatMap(({ counts }) => counts.map(({ relation }) => relation)))];
  const columns: readonly Column<Slice>[] = [
    {
      id: "of",
      head,
      cell: ({ of }) => (of === undefined ? <NotGiven /> : words(of)),
      by: ({ of }) => of && words(of),
    },
    ...given.map((relation): Column<Slice> => {
      const countOf = ({ counts }: Slice) => counts.find((count) => count.relation === relation);
      return {
        id: relation,
        head: relationWords(relation),
        cell: (slice) => <Count told={countOf(slice)} />,
        by: (slice) => countOf(slice)?.affairs,
        number: true,
      };
    }),
    {
      id: "silent",
      head: label("state-relation", "not-stated"),
      cell: ({ notStated }) => <Count told={notStated} />,
      by: ({ notStated }) => notStated.affairs,
      number: true,
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={slices} keyOf={({ of }) => of ?? ""} class="terse" />
  );
}

function Count({ told }: { told: { affairs: number; because: readonly string[] } | undefined }) {
  if (told === undefined || told.affairs === 0) return <>–</>;
  return <Evidence because={told.because}>{grouped(told.affairs)}</Evidence>;
}
