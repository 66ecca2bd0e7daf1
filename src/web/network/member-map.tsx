import { useMemo, useState } from "preact/hooks";
import { dayNumber } from "../../atlas/day-number.ts";
import { chosenTies, citiesIn, membersOn } from "../../atlas/tie-choice.ts";
import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { entityPath } from "../address.ts";
import { openClaims } from "../evidence/open-claims.ts";
import { Go } from "../frame/link.tsx";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { focusOn, marks, picture } from "../map/picture.ts";
import { projection } from "../map/projection.ts";
import { useAtlas } from "../map/use-map-data.ts";
import type { Looking } from "../map/view.ts";
import { WorldMap } from "../map/world-map.tsx";

export interface MemberMapProps {
  profile: NetworkProfileReply;
  /** Members and ties there alone. */
  region: string | undefined;
}

/** Members on the world map, with the ties among them; a city opens the claims of its membership. */
export default function MemberMap({ profile, region }: MemberMapProps) {
  const { body, asOf } = profile;
  const { atlas, failure } = useAtlas();
  const [looked, setLooked] = useState<number>();
  const [looking, setLooking] = useState<Looking>();
  const equal = useMemo(() => projection("equal-earth", [0, 0]), []);
  const drawn = useMemo(() => {
    if (!atlas) return undefined;
    const day = dayNumber(asOf);
    const choice = { network: body.id, ...(region && { region, within: true }) };
    const there = region === undefined ? undefined : citiesIn(atlas, region);
    const members = Int32Array.from(membersOn(atlas, body.id, day), (member, city) =>
      there && there[city] !== 1 ? 0 : member,
    );
    const shown = picture(atlas, chosenTies(atlas, choice), { choice, day, all: false });
    return { shown, members, marks: marks(Float64Array.from(shown.partners), members) };
  }, [atlas, body.id, asOf, region]);
  const focus = useMemo(
    () =>
      atlas && drawn && looked !== undefined && drawn.members[looked]
        ? focusOn(atlas, looked, new Set(drawn.shown.rows), drawn.shown.partners)
        : undefined,
    [atlas, drawn, looked],
  );
  if (failure) return <FailureNote failure={failure} />;
  if (!atlas || !drawn) return <Waiting what={t("network.theNetwork")} />;
  const claims = (city: number): string[] => claimsOf(profile, atlas.cities.id[city] ?? "");
  return (
    <>
      <p>
        {t("network.mapWords", { members: drawn.marks.order.length, ties: drawn.shown.rows.length })}{" "}
        <Go to={`/map?${new URLSearchParams({ network: body.id, ...(region && { region }) })}`}>
          {t("map.open")}
        </Go>
      </p>
      <WorldMap
        atlas={atlas}
        projection={equal}
        layers={drawn.shown.layers}
        marks={drawn.marks}
        focus={focus}
        looking={looking}
        label={t("map.label", { ties: drawn.shown.rows.length, cities: drawn.marks.order.length })}
        onLook={setLooked}
        onChoose={(city) => openClaims(claims(city), atlas.cities.name[city] ?? "")}
        onLeave={() => setLooked(undefined)}
        onMoved={setLooking}
      />
      <p role="status" class="map-looked">
        {focus && <Go to={entityPath(atlas.cities.id[focus.city] ?? "")}>{atlas.cities.name[focus.city]}</Go>}
      </p>
      <p id="map-keys" class="map-keys">
        {t("map.keys")}
      </p>
    </>
  );
}

const claimsOf = ({ seats }: NetworkProfileReply, city: string): string[] =>
  seats.find(({ member }) => member === city)?.because ?? [];
