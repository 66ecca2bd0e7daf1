import { useEffect, useMemo, useState } from "preact/hooks";
import type { Assessment } from "../../assessments/assess.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { dayNumber } from "../../atlas/day-number.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { landAround } from "../map/land-around.ts";
import { projection } from "../map/projection.ts";
import { useAtlas } from "../map/use-map-data.ts";
import { Picture } from "../picture/picture.tsx";
import { ReachDrawing } from "./reach-drawing.tsx";
import { type ReachBand, type ReachPlace, reachBands, reachPlaces } from "./reach-places.ts";

/** Where partners and members of the same networks lie, seen from the city, and how many are how far. */
export default function ReachMap({ assessment }: { assessment: Assessment }) {
  const { atlas } = useAtlas();
  const number = atlas?.cityNumber.get(assessment.city.id);
  if (!atlas || number === undefined || typeof atlas.cities.longitude[number] !== "number") return null;
  return <Around atlas={atlas} number={number} assessment={assessment} />;
}

interface AroundProps {
  atlas: Atlas;
  number: number;
  assessment: Assessment;
}

function Around({ atlas, number, assessment: { city, asOf, ties, memberships } }: AroundProps) {
  const places = useMemo(() => reachPlaces(atlas, number, dayNumber(asOf)), [atlas, number, asOf]);
  const seen = useMemo(() => {
    const { longitude, latitude } = atlas.cities;
    return projection("azimuthal", [longitude[number] ?? 0, latitude[number] ?? 0]);
  }, [atlas, number]);
  const [land, setLand] = useState("");
  useEffect(() => {
    // Without the land the places are still where they are.
    landAround(seen.d3).then(setLand, () => setLand(""));
  }, [seen]);
  const because = useMemo(() => Map.groupBy(ties.lines, ({ partner }) => partner.id), [ties]);
  return (
    <>
      <Picture
        id="reach-picture"
        caption={t("reach.caption", { city: city.name, asOf: dateWords(asOf) })}
        draw={(width, captionId) => (
          <ReachDrawing
            atlas={atlas}
            city={city.name}
            projection={seen}
            land={land}
            places={places}
            becauseOf={(id) => (because.get(id) ?? []).flatMap((line) => line.because)}
            ownSeats={(bodies) =>
              memberships.lines.flatMap((line) => (bodies.includes(line.body.id) ? line.because : []))
            }
            asOf={asOf}
            width={width}
            labelledBy={captionId}
          />
        )}
      >
        <ul class="legend">
          <Sample kind="of-tie" words={t("reach.partner")} />
          <Sample kind="of-membership" words={t("reach.companion")} />
        </ul>
        <p class="quiet table-note">{t("reach.note")}</p>
      </Picture>
      <DataTable
        caption={t("reach.table")}
        columns={columns()}
        rows={reachBands(places)}
        keyOf={({ to }) => `${to}`}
      />
      <Unplaced places={places} />
    </>
  );
}

function columns(): Column<ReachBand>[] {
  return [
    {
      id: "band",
      head: t("reach.distance"),
      cell: ({ from, to }) => t("reach.band", { from, to: t("number.km", { n: to }) }),
    },
    { id: "partners", head: t("reach.partners"), cell: (band) => grouped(band.partners), number: true },
    { id: "companions", head: t("reach.companions"), cell: (band) => grouped(band.companions), number: true },
  ];
}

function Unplaced({ places }: { places: readonly ReachPlace[] }) {
  const n = places.filter(({ km }) => km === undefined).length;
  return n === 0 ? null : <p class="quiet table-note">{t("reach.unplaced", { n })}</p>;
}

function Sample({ kind, words }: { kind: "of-tie" | "of-membership"; words: string }) {
  return (
    <li>
      <svg class={`plot reach ${kind}`} viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
        {kind === "of-tie" ? (
          <circle class="reach-partner" cx="10" cy="7" r="4" />
        ) : (
          <rect class="reach-companion" x="7.5" y="4.5" width="5" height="5" />
        )}
      </svg>
      {words}
    </li>
  );
}
