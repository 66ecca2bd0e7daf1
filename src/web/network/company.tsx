import type { NetworkCompany } from "../../assessments/network-company.ts";
import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { ScrollRegion } from "../frame/scroll-region.tsx";
import { grouped, listed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { GroupsDrawing } from "../picture/groups-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { countryName } from "../words.ts";

interface CompanyProps {
  profile: NetworkProfileReply;
  company: NetworkCompany;
}

/** So many groups are drawn; a picture of single cities tells nothing that the table does not. */
const MOST_GROUPS = 20;

/** Whom a network shares with others, and whom it alone has. */
export function Company({ profile: { body }, company }: CompanyProps) {
  const { groups, bodies } = company;
  return (
    <>
      {bodies.length > 1 ? <Matrix company={company} /> : <p>{t("network.noOtherCoveredBodyShares")}</p>}
      {bodies.length > 1 && (
        <Picture
          id="groups-picture"
          caption={t("network.groupsCaption", { body: body.name })}
          draw={(width, captionId) => (
            <GroupsDrawing
              groups={groups.slice(0, MOST_GROUPS)}
              columns={bodies.length}
              width={width}
              labelledBy={captionId}
              words={(group) => groupWords(group, company)}
            />
          )}
        >
          <p class="quiet table-note">
            {t("network.groupsNote", { n: Math.min(MOST_GROUPS, groups.length), all: groups.length })}
          </p>
        </Picture>
      )}
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

type Group = NetworkCompany["groups"][number];

function groupWords({ with: others, members }: Group, { bodies }: NetworkCompany): string {
  const named = listed(members.slice(0, 5).map(({ name }) => name));
  const more = members.length > 5 ? "…" : "";
  return t("network.groupWords", {
    n: members.length,
    others: others.length === 0 ? "" : listed(others.map((at) => bodies[at]?.body.name ?? "")),
    alone: others.length === 0 ? "yes" : "no",
    named: `${named}${more}`,
  });
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
