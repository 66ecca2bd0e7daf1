import type { GravityReply } from "../../contract/inference-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { grouped, percent } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import { ComputedSection } from "./computed-section.tsx";
import { hundredths, pWords, signed } from "./figure-words.ts";
import { gravityAsked, gravityFields } from "./gravity-asked.ts";
import { GravityForm } from "./gravity-form.tsx";
import { StatesInPlay } from "./states-in-play.tsx";
import { ModelWords } from "./studied-words.tsx";

/** What goes with ties of pairs of cities, or of states, all at once. */
export function GravitySection({ url }: { url: string }) {
  const choice = gravityAsked(url);
  return (
    <ComputedSection<GravityReply>
      id="gravity"
      title={t("inference.gravity")}
      lead={t("inference.gravityLead", { choice })}
      form={<GravityForm url={url} />}
      what={t("inference.theModel")}
      path="/api/infer/gravity"
      more={gravityFields(choice)}
      url={url}
    >
      {(told) => (
        <>
          <StatesInPlay reply={told} />
          <GravityTable reply={told} />
          <p>
            {t(told.unit === "cities" ? "inference.explained" : "inference.explainedOfStates", {
              part: percent(told.explained),
            })}
          </p>
          {told.errorsMended && <p>{t("inference.errorsMended")}</p>}
          <ModelWords model={told} />
        </>
      )}
    </ComputedSection>
  );
}

interface Term {
  id: string;
  name: string;
  told: GravityReply["terms"][number];
}

function GravityTable({ reply: { terms, covariates } }: { reply: GravityReply }) {
  // The covariates are those of the terms, in their order.
  const rows = terms.map(
    (told, at): Term => ({ id: covariates[at]?.id ?? told.name, name: told.name, told }),
  );
  return (
    <DataTable
      caption={t("inference.gravityTable")}
      columns={columns()}
      rows={rows}
      keyOf={({ id }) => id}
      groupOf={({ told }) => t("inference.about", { about: told.about })}
      class="terse"
    />
  );
}

const columns = (): readonly Column<Term>[] => [
  {
    id: "covariate",
    head: t("inference.covariate"),
    cell: ({ id, name }) => coded("covariate", id) ?? <span lang="en">{name}</span>,
    by: ({ id, name }) => coded("covariate", id) ?? name,
  },
  {
    id: "times",
    head: t("inference.times"),
    cell: ({ told }) => t("inference.timesOf", { n: short(Math.exp(told.coefficient)) }),
    by: ({ told }) => told.coefficient,
    number: true,
  },
  {
    id: "interval",
    head: t("inference.interval"),
    cell: ({ told }) =>
      t("inference.fromTo", { lower: short(Math.exp(told.lower)), upper: short(Math.exp(told.upper)) }),
    number: true,
    whole: true,
  },
  {
    id: "coefficient",
    head: t("inference.coefficient"),
    cell: ({ told }) => signed(told.coefficient),
    by: ({ told }) => told.coefficient,
    number: true,
  },
  { id: "p", head: "p", cell: ({ told }) => pWords(told.p), by: ({ told }) => told.p, number: true },
];

const short = (value: number): string =>
  value >= 100 ? grouped(Number(value.toPrecision(3))) : hundredths(value);
