import { useState } from "preact/hooks";
import type { MembershipCandidates } from "../../assessments/membership-candidates.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped, listed, percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { countryName } from "../words.ts";

type Line = MembershipCandidates["lines"][number];
type Kind = Line["missing"][number];
type Reason = Line["reasons"][number];

const AT_FIRST = 20;
const KINDS = {
  peers: "network.kindPeers",
  large: "network.kindLarge",
  country: "network.kindCountry",
} as const;

interface CandidatesProps {
  candidates: MembershipCandidates;
  network: string;
  /** The part of the world that they lie in, if not everywhere. */
  region: string | undefined;
}

/** Cities on file that are no members, those most like the members first. */
export function Candidates({ candidates, network, region }: CandidatesProps) {
  const [kind, setKind] = useState<Kind | "">("");
  const { lines, kinds, peers, large, ranked, members, others } = candidates;
  const shown = lines.filter(({ missing }) => kind === "" || missing.includes(kind)).slice(0, AT_FIRST);
  return (
    <>
      <p>
        {rich("network.missingLead", {
          members,
          others,
          how: (words) => <Go to="/measure/weight-of-evidence">{words}</Go>,
        })}{" "}
        {ranked !== undefined && t("network.missingRanked", { share: percent(ranked) })}
      </p>
      <p class="quiet">
        {t("network.missingKinds", {
          peers: listed(peers.map(({ name }) => name)) || t("network.noneOnFile"),
          large: large === undefined ? t("notice.notGiven") : grouped(large),
        })}
      </p>
      <label class="inline-field">
        {t("network.missingWhich")}
        <select value={kind} onInput={({ currentTarget }) => setKind(kindIn(currentTarget.value))}>
          <option value="">{t("network.all")}</option>
          {(["peers", "large", "country"] as const).map((each) => (
            <option key={each} value={each}>
              {t(KINDS[each])} ({grouped(kinds[each])})
            </option>
          ))}
        </select>
      </label>
      <DataTable
        caption={t("network.missingCaption", {
          n: shown.length,
          where: region === undefined ? "no" : "yes",
          region: region ?? "",
        })}
        columns={columns(network)}
        rows={shown}
        keyOf={({ city }) => city.id}
      />
    </>
  );
}

const kindIn = (value: string): Kind | "" =>
  value === "peers" || value === "large" || value === "country" ? value : "";

const columns = (network: string): readonly Column<Line>[] => [
  {
    id: "city",
    head: t("network.city"),
    cell: ({ city }) => (
      <>
        <EntityLink entity={city} />
        {city.country && <span class="quiet"> {countryName(city.country)}</span>}
      </>
    ),
    by: ({ city }) => city.name,
  },
  {
    id: "score",
    head: t("network.likeness"),
    cell: ({ score, because }) => <Evidence because={because}>{score.toFixed(1)}</Evidence>,
    by: ({ score }) => score,
    number: true,
  },
  {
    id: "population",
    head: t("network.inhabitants"),
    cell: ({ population }) => (population === undefined ? <NotGiven /> : grouped(population)),
    by: ({ population }) => population,
    number: true,
  },
  {
    id: "missing",
    head: t("network.missingWhy"),
    cell: ({ missing }) => listed(missing.map((kind) => t(KINDS[kind]))) || "–",
  },
  {
    id: "reasons",
    head: t("network.reasons"),
    cell: ({ reasons }) =>
      reasons
        .filter(({ weight }) => weight > 0)
        .map((reason, at) => (
          <span key={reason.of + reason.what}>
            {at > 0 && "; "}
            <Evidence because={reason.because}>
              {t("network.reason", { what: reasonWords(reason), times: (2 ** reason.weight).toFixed(1) })}
            </Evidence>
          </span>
        )),
  },
  {
    id: "joined",
    head: t("network.ifJoined"),
    cell: ({ city }) => (
      <Go to={`/membership?${new URLSearchParams({ network, city: city.id })}`}>{t("network.gains")}</Go>
    ),
  },
];

function reasonWords({ of, what, name }: Reason): string {
  if (of === "size") return t("network.reasonSize", { least: grouped(Number(what)) });
  if (of === "partners") return t("network.reasonPartners", { n: Number(what) });
  return name;
}
