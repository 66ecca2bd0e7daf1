import type { ScenarioReply } from "../../contract/scenario-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { type Change, difference, figure } from "./change-words.ts";

interface Line {
  name: string;
  change: Change;
}

/** The whole before and after: size, how far it hangs together, ties within blocs, places that a theme's networks hold. */
export function WholeTable({ reply: { whole, pairs, blocs, themes } }: { reply: ScenarioReply }) {
  const rows: readonly Line[] = [
    ...(["ties", "memberships", "alone", "components", "largestComponent", "bridges"] as const).map(
      (figureOf) => ({ name: t("scenario.figure", { figure: figureOf }), change: whole[figureOf] }),
    ),
    { name: t("scenario.figure", { figure: "connected" }), change: pairs.connected },
    ...blocs.map(({ bloc, ...change }) => ({ name: t("scenario.within", { bloc: bloc.name }), change })),
    ...themes.map(({ theme, ...change }) => ({
      name: t("scenario.onTheme", { theme: label("theme", theme) }),
      change,
    })),
  ];
  return (
    <DataTable
      caption={t("scenario.whole", { n: whole.places })}
      columns={columns()}
      rows={rows}
      keyOf={({ name }) => name}
      class="terse"
    />
  );
}

const columns = (): readonly Column<Line>[] => [
  { id: "name", head: t("scenario.figureHead"), cell: ({ name }) => name },
  { id: "before", head: t("scenario.before"), cell: ({ change }) => figure(change.before), number: true },
  { id: "after", head: t("scenario.after"), cell: ({ change }) => figure(change.after), number: true },
  {
    id: "difference",
    head: t("scenario.difference"),
    cell: ({ change }) => difference(change),
    number: true,
  },
];
