import type { NetworkCompany } from "../../assessments/network-company.ts";
import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { ScrollRegion } from "../frame/scroll-region.tsx";
import { grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { countryName } from "../words.ts";
import { Groups } from "./groups.tsx";

interface CompanyProps {
  profile: NetworkProfileReply;
  company: NetworkCompany;
}

/** Whom a network shares with others, and whom it alone has. */
export function Company({ profile: { body }, company }: CompanyProps) {
  const { bodies } = company;
  return (
    <>
      {bodies.length > 1 ? <Matrix company={company} /> : <p>{t("network.noOtherCoveredBodyShares")}</p>}
      {bodies.length > 1 && <Groups name={body.name} company={company} />}
      <Exclusive name={body.name} company={company} />
      {company.notCompared.length > 0 && (
        <DataTable
          caption={t("network.notCompared")}
          columns={notComparedColumns()}
          rows={company.notCompared}
          keyOf={({ body: other }) => other.id}
        />
      )}
    </>
  );
}

/** Shared members of every two networks as a table whose cells are shaded. */
function Matrix({ company: { bodies, overlaps } }: { company: NetworkCompany }) {
  const cells = new Map(overlaps.map((overlap) => [overlap.between.join(" "), overlap]));
  return (
    <>
      <ScrollRegion captionId="matrix-caption" narrow="scroll">
        <table class="heat overlap-matrix">
          <caption id="matrix-caption">{t("network.matrixCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("network.body")}</th>
              {bodies.map(({ body }, at) => (
                <th scope="col" key={body.id} title={body.name}>
                  {at + 1}
                  <span class="visually-hidden"> {body.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ body, members }, row) => (
              <tr key={body.id}>
                <th scope="row">
                  {row + 1} <EntityLink entity={body} />
                </th>
                {bodies.map(({ body: other }, column) => {
                  if (row === column)
                    return (
                      <td key={other.id} class="self">
                        <strong>{grouped(members)}</strong>
                      </td>
                    );
                  const cell = cells.get([row, column].sort((a, b) => a - b).join(" "));
                  return !cell || cell.shared.value === 0 ? (
                    <td key={other.id} class="none">
                      <span class="visually-hidden">{t("network.sharesNobody")}</span>
                    </td>
                  ) : (
                    <td key={other.id} style={{ "--heat": `${Math.round(100 * cell.jaccard)}` }}>
                      <Evidence because={cell.shared.because}>{grouped(cell.shared.value)}</Evidence>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="quiet table-note">{t("network.matrixNote")}</p>
    </>
  );
}

function Exclusive({ name, company: { exclusive } }: { name: string; company: NetworkCompany }) {
  const { members, because, countries, among } = exclusive;
  return (
    <>
      <h3 id="exclusive">{t("network.exclusiveTitle")}</h3>
      <p>
        {rich("network.exclusive", {
          n: members.length,
          among,
          name,
          a: (words) => <Evidence because={because}>{words}</Evidence>,
        })}
      </p>
      <p class="run">
        {members.map((member, at) => (
          <span key={member.id}>
            {at > 0 && " · "}
            <EntityLink entity={member} />
          </span>
        ))}
      </p>
      {countries.length > 0 && (
        <p class="run">
          {t("network.exclusiveCountries")}{" "}
          {countries.map(({ code, members: held, because: claims }, at) => (
            <span key={code}>
              {at > 0 && " · "}
              {countryName(code)} <Evidence because={claims}>{grouped(held.length)}</Evidence>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

type Left = NetworkCompany["notCompared"][number];

const notComparedColumns = (): readonly Column<Left>[] => [
  {
    id: "body",
    head: t("network.body"),
    cell: ({ body }) => <EntityLink entity={body} />,
    by: ({ body }) => body.name,
  },
  {
    id: "shared",
    head: t("network.sharedOnFile"),
    cell: ({ shared }) => <Evidence because={shared.because}>{grouped(shared.value)}</Evidence>,
    by: ({ shared }) => shared.value,
    number: true,
  },
  {
    id: "roster",
    head: t("network.rosterOnFile"),
    cell: ({ roster }) => <Coverage roster={roster} />,
    by: ({ roster }) => roster.coverage,
  },
];
