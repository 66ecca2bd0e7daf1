import type { ScenarioReply } from "../../contract/scenario-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { type Change, moved } from "./change-words.ts";

type Place = ScenarioReply["places"][number];

/** For whom: standing, reach, routes and themes of the places whose closeness changes most. */
export function PlacesTable({ reply: { places, affected } }: { reply: ScenarioReply }) {
  if (places.length === 0) return <p>{t("scenario.nobody")}</p>;
  return (
    <>
      <DataTable
        caption={t("scenario.places", { n: places.length, affected })}
        columns={columns()}
        rows={places}
        keyOf={({ place }) => place.id}
        class="terse"
      />
      <p class="quiet">{t("scenario.placesNote")}</p>
    </>
  );
}

function changeColumn(id: string, head: string, of: (place: Place) => Change): Column<Place> {
  return {
    id,
    head,
    cell: (place) => moved(of(place)),
    by: (place) => of(place).difference,
    number: true,
  };
}

const columns = (): readonly Column<Place>[] => [
  {
    id: "place",
    head: t("scenario.place"),
    cell: ({ place }) => <EntityLink entity={place} />,
    by: ({ place }) => place.name,
  },
  changeColumn("partners", t("scenario.partners"), ({ partners }) => partners),
  changeColumn("networks", t("scenario.networks"), ({ networks }) => networks),
  changeColumn("twoSteps", t("scenario.twoSteps"), ({ twoSteps }) => twoSteps),
  changeColumn("closeness", t("scenario.closeness"), ({ closeness }) => closeness),
  changeColumn("rank", t("scenario.rank"), ({ rank }) => rank.closeness),
  {
    id: "routes",
    head: t("scenario.routesHead"),
    cell: ({ routes: { lost, longer, gained, shorter } }) =>
      t("scenario.routesOf", { lost, longer, gained, shorter }).trim() || "–",
    by: ({ routes: { lost } }) => lost,
  },
  {
    id: "themes",
    head: t("scenario.themes"),
    cell: ({ themes, blocs }) => <Held themes={themes} blocs={blocs} />,
  },
];

/** Themes without a network from now on or with a first one, and partners within a bloc. */
function Held({ themes: { lost, gained }, blocs }: Pick<Place, "themes" | "blocs">) {
  const names = (themes: readonly string[]): string => listed(themes.map((theme) => label("theme", theme)));
  const said = [
    ...(lost.length > 0 ? [t("scenario.themesLost", { themes: names(lost) })] : []),
    ...(gained.length > 0 ? [t("scenario.themesGained", { themes: names(gained) })] : []),
    ...blocs
      .filter((bloc) => bloc.difference !== 0)
      .map((bloc) => t("scenario.partnersWithin", { bloc: bloc.bloc.name, moved: moved(bloc) })),
  ];
  return <>{said.length > 0 ? said.join("; ") : "–"}</>;
}
