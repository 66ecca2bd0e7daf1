import type { MrqapReply } from "../../contract/mrqap-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { t } from "../language/text.ts";
import { pWords, signed } from "./figure-words.ts";
import { covariateWords } from "./left-out-words.ts";

type Term = MrqapReply["terms"][number];

export interface NamedTerm {
  readonly id: string;
  readonly label: string;
  readonly told: Term;
}

/** The covariates are those of the terms, in their order. */
export function mrqapTerms({ terms, covariates }: MrqapReply): NamedTerm[] {
  return terms.map((told, at) => {
    const id = covariates[at]?.id ?? told.name;
    return { id, label: covariateWords({ id, name: told.name }), told };
  });
}

/** Digits after the point of what a standard deviation more does: little, where few pairs are tied. */
export const STANDARDISED = 3;

export function MrqapTable({ reply }: { reply: MrqapReply }) {
  const { model, draws } = reply;
  return (
    <DataTable
      caption={t("inference.mrqapTable", { model, draws })}
      columns={columns(model)}
      rows={mrqapTerms(reply)}
      keyOf={({ id }) => id}
      groupOf={({ told }) => t("inference.about", { about: told.about })}
      class="terse"
    />
  );
}

const columns = (model: MrqapReply["model"]): readonly Column<NamedTerm>[] => [
  { id: "covariate", head: t("inference.covariate"), cell: ({ label }) => label, by: ({ label }) => label },
  model === "linear"
    ? figure("coefficient", t("inference.perThousand"), ({ coefficient }) => 1000 * coefficient)
    : figure("coefficient", t("inference.lnOdds"), ({ coefficient }) => coefficient),
  figure("standardised", t("inference.perDeviation"), ({ standardised }) => standardised, STANDARDISED),
  model === "linear" ? figure("t", "t", ({ t: value = 0 }) => value) : figure("z", "z", ({ z = 0 }) => z),
  {
    id: "p",
    head: "p",
    cell: ({ told }) => pWords(told.pTwoSided),
    by: ({ told }) => told.pTwoSided,
    number: true,
  },
];

function figure(id: string, head: string, of: (term: Term) => number, digits = 2): Column<NamedTerm> {
  return {
    id,
    head,
    cell: ({ told }) => signed(of(told), digits),
    by: ({ told }) => of(told),
    number: true,
  };
}
