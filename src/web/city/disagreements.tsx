import type { Ref } from "../../assessments/because.ts";
import type { Disagreement } from "../../assessments/disagreement.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

/** Where sources differ, a row each: the version shown and the rule that chose it, and what stands against it. */
export function Disagreements({
  disagreements,
  city,
}: {
  disagreements: readonly Disagreement[];
  city: Ref;
}) {
  const disputed = disagreements.filter(({ sort }) => sort === "disputed");
  const tense = disagreements.filter(({ sort }) => sort === "in tension");
  return (
    <Part id="disagreements" lead={t("city.disputedIndependentSourcesGiveValues")}>
      {disagreements.length === 0 ? (
        <p>{t("city.noneOnFileMostFacts")}</p>
      ) : (
        <DataTable
          caption={t("city.disagreementsCaption")}
          columns={columns()}
          rows={[...disputed, ...tense]}
          keyOf={({ fact, about, sort }) => fact + about + sort}
        />
      )}
      <p>
        <Go to={`/disagreements/${encodeURIComponent(city.id)}`}>{t("city.whoSaysSoWhoDoes")}</Go>
      </p>
    </Part>
  );
}

const columns = (): readonly Column<Disagreement>[] => [
  { id: "about", head: t("city.disagreementOf"), cell: (dispute) => <Head dispute={dispute} /> },
  {
    id: "one",
    head: t("city.oneSide"),
    cell: ({ versions, rule }) => <Side versions={versions.slice(0, 1)} rule={rule} />,
  },
  {
    id: "other",
    head: t("city.otherSide"),
    cell: ({ versions, elsewhere }) => <Side versions={versions.slice(1)} elsewhere={elsewhere} />,
  },
];

function Head({ dispute: { sentence, about, sort, versions } }: { dispute: Disagreement }) {
  return (
    <>
      <span class="status disputed">
        <span class="sign" aria-hidden="true">
          {sort === "disputed" ? "◆" : "◇"}
        </span>{" "}
        {t("city.disputeHead", { sort, n: versions.length })}
      </span>{" "}
      {sort === "disputed"
        ? t("city.disputeOf", { of: label("aspect", about), fact: sentence })
        : label("conflict", about)}
    </>
  );
}

interface SideProps {
  versions: Disagreement["versions"];
  rule?: string | undefined;
  elsewhere?: readonly string[] | undefined;
}

function Side({ versions, rule, elsewhere }: SideProps) {
  return (
    <ul class="plain-list">
      {versions.map(({ words, claims }) => (
        <li key={words + claims.join()}>
          <Evidence because={claims} sentence>
            {words}
          </Evidence>
          {rule && <span class="quiet"> {t("evidence.shown", { rule: label("version-rule", rule) })}</span>}
        </li>
      ))}
      {elsewhere && (
        <li>
          <Evidence because={elsewhere}>{t("city.elsewhere", { n: elsewhere.length })}</Evidence>
        </li>
      )}
    </ul>
  );
}
