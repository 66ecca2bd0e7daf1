import type { ThemeCarriers } from "../../assessments/theme-carriers.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";

type Line = ThemeCarriers["lines"][number];

const AT_FIRST = 15;

/** Which cities sit between a network that works on a theme and one that is not known to. */
export function Carriers({ carriers: { lines } }: { carriers: ThemeCarriers }) {
  if (lines.length === 0) return <p>{t("network.noneOnFile")}</p>;
  return (
    <>
      <DataTable
        caption={t("network.carriersCaption", { n: Math.min(AT_FIRST, lines.length), all: lines.length })}
        columns={columns()}
        rows={lines.slice(0, AT_FIRST)}
        keyOf={({ theme, from, to }) => `${theme} ${from.id} ${to.id}`}
      />
      <p class="quiet table-note">{t("network.carriersNote")}</p>
    </>
  );
}

const columns = (): readonly Column<Line>[] => [
  {
    id: "theme",
    head: t("network.theme"),
    cell: ({ theme }) => capital(label("theme", theme)),
    by: ({ theme }) => label("theme", theme),
  },
  {
    id: "from",
    head: t("network.carriedFrom"),
    cell: ({ from }) => <EntityLink entity={from} />,
    by: ({ from }) => from.name,
  },
  {
    id: "to",
    head: t("network.carriedTo"),
    cell: ({ to }) => <EntityLink entity={to} />,
    by: ({ to }) => to.name,
  },
  {
    id: "acted",
    head: t("network.acted"),
    cell: ({ cities }) => {
      const acting = cities.filter(({ acted }) => acted.length > 0);
      if (acting.length === 0) return t("network.noneOnFile");
      return acting.map(({ city, acted }, at) => (
        <span key={city.id}>
          {at > 0 && ", "}
          <Evidence because={acted}>{city.name}</Evidence>
        </span>
      ));
    },
    by: ({ cities }) => cities.filter(({ acted }) => acted.length > 0).length,
  },
  {
    id: "both",
    head: t("network.inBoth"),
    cell: ({ cities }) => (
      <Evidence because={cities.flatMap(({ because }) => because)}>{grouped(cities.length)}</Evidence>
    ),
    by: ({ cities }) => cities.length,
    number: true,
  },
  {
    id: "reached",
    head: t("network.reached"),
    cell: ({ reached }) => grouped(reached),
    by: ({ reached }) => reached,
    number: true,
  },
];
