import type { ThemeCarriers } from "../../assessments/theme-carriers.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped, listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { type Broker, brokersOf } from "./brokers-of.ts";

const AT_FIRST = 15;

/** The same openings by city: who sits between most networks, and who has acted on what is carried. */
export function Brokers({ body, carriers }: { body: string; carriers: ThemeCarriers }) {
  const brokers = brokersOf(carriers, body);
  if (brokers.length === 0) return null;
  return (
    <DataTable
      caption={t("network.brokersCaption", { n: Math.min(AT_FIRST, brokers.length), all: brokers.length })}
      columns={columns()}
      rows={brokers.slice(0, AT_FIRST)}
      keyOf={({ city }) => city.id}
    />
  );
}

const columns = (): readonly Column<Broker>[] => [
  {
    id: "city",
    head: t("network.city"),
    cell: ({ city }) => <EntityLink entity={city} />,
    by: ({ city }) => city.name,
  },
  {
    id: "networks",
    head: t("network.brokerNetworks"),
    cell: ({ networks, because }) => <Evidence because={because}>{grouped(networks.length)}</Evidence>,
    by: ({ networks }) => networks.length,
    number: true,
  },
  {
    id: "themes",
    head: t("network.brokerActed"),
    cell: ({ themes, acted }) =>
      themes.length === 0 ? (
        t("network.noneOnFile")
      ) : (
        <Evidence because={acted}>{listed(themes.map((theme) => label("theme", theme)))}</Evidence>
      ),
    by: ({ themes }) => themes.length,
  },
  {
    id: "openings",
    head: t("network.brokerOpenings"),
    cell: ({ openings }) => grouped(openings),
    by: ({ openings }) => openings,
    number: true,
  },
];
