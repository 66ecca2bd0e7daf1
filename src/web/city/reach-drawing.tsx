import type { TargetedMouseEvent } from "preact";
import type { Atlas } from "../../atlas/atlas.ts";
import { placedLabels } from "../../atlas/placed-labels.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { withClocks } from "../clocks.ts";
import { openWhenRead } from "../evidence/open-when-read.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import type { Projection } from "../map/projection.ts";
import { Drawing } from "../picture/drawing.tsx";
import { Mark } from "../picture/mark.tsx";
import { PLOT } from "../picture/plot-defaults.ts";
import { textWidth } from "../picture/text-width.ts";
import { askOnce } from "../use-reply.ts";
import { type ReachPlace, RINGS } from "./reach-places.ts";

interface ReachDrawingProps {
  atlas: Atlas;
  city: string;
  /** Centred on the city, so that a ring round it is a distance. */
  projection: Projection;
  /** Empty until it has come. */
  land: string;
  places: readonly ReachPlace[];
  becauseOf: (id: string) => readonly string[];
  /** The claims of the city's own seats in some bodies. */
  ownSeats: (bodies: readonly string[]) => readonly string[];
  asOf: string;
  width: number;
  labelledBy: string;
}

type CompanionProps = Pick<ReachDrawingProps, "atlas" | "asOf" | "ownSeats"> & { spot: Spot };

interface Spot extends ReachPlace {
  id: string;
  name: string;
  x: number;
  y: number;
  words: string;
}

const MOST_WIDE = 560;
const HALF_ROUND_KM = 20_015;
const MOST_NAMES = 24;

/** The world by distance from one city: rings, partners at the end of their lines, members of the same networks. */
export function ReachDrawing(props: ReachDrawingProps) {
  const { projection, land, width, labelledBy, becauseOf, city, atlas, asOf, ownSeats } = props;
  const side = Math.min(MOST_WIDE, width);
  const scale = side / projection.width;
  const middle = side / 2;
  const all = spots(props, scale);
  const partners = all.filter(({ partner }) => partner);
  return (
    <Drawing width={side} height={side} labelledBy={labelledBy} class="reach">
      <circle class="reach-sea" cx={middle} cy={middle} r={middle - 1} />
      <path class="reach-land" d={land} transform={`scale(${scale})`} />
      {RINGS.map((km) => {
        const r = (km / HALF_ROUND_KM) * middle;
        return (
          <g key={km}>
            <circle class="reach-ring" cx={middle} cy={middle} r={r} />
            {r > 40 && (
              <text class="small backed" x={middle} y={middle + r - 4} text-anchor="middle">
                {t("number.km", { n: km })}
              </text>
            )}
          </g>
        );
      })}
      {all
        .filter(({ partner }) => !partner)
        .map((spot) => (
          <Companion key={spot.id} spot={spot} atlas={atlas} asOf={asOf} ownSeats={ownSeats} />
        ))}
      {partners.map((spot) => (
        <Mark key={spot.id} because={becauseOf(spot.id)} words={spot.words} class="of-tie">
          <path class="reach-tie" d={`M${middle} ${middle}L${spot.x} ${spot.y}`} />
          <circle class="reach-partner" cx={spot.x} cy={spot.y} r={4} />
        </Mark>
      ))}
      <circle class="reach-home" cx={middle} cy={middle} r={PLOT.dot} />
      <Names spots={[{ name: city, x: middle, y: middle }, ...partners]} side={side} />
    </Drawing>
  );
}

function spots({ atlas, places, projection }: ReachDrawingProps, scale: number): Spot[] {
  const { id, name, longitude, latitude } = atlas.cities;
  return places.flatMap((place) => {
    const at = projection.place([longitude[place.city] ?? 0, latitude[place.city] ?? 0]);
    if (place.km === undefined || !at) return [];
    const words = t(place.partner ? "reach.partnerAt" : "reach.companionAt", {
      name: name[place.city],
      km: Math.round(place.km),
      networks: place.networks.length,
    });
    const [x, y] = at.map((each) => Math.round(each * scale * 10) / 10);
    return [
      { ...place, id: id[place.city] ?? "", name: name[place.city] ?? "", x: x ?? 0, y: y ?? 0, words },
    ];
  });
}

/** There may be hundreds: the claims of its seats are asked for when it is chosen, and keys come to it after partners. */
function Companion({ spot, atlas, asOf, ownSeats }: CompanionProps) {
  const { id, x, y, words, networks } = spot;
  const clocks = useClocks();
  const bodies = networks.flatMap((network) => atlas.networks[network]?.id ?? []);
  const query = new URLSearchParams([
    ["kind", "membership"],
    ["subject", id],
    ...bodies.map((body) => ["object", body]),
  ]);
  const path = withClocks(`/facts?${query}`, { ...clocks, asOf });
  const open = (event: TargetedMouseEvent<Element>): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    const ids = askOnce<FactsReply>(`/api${path}`).then(({ facts }) => [
      ...ownSeats(bodies),
      ...facts.flatMap(({ claims }) => claims.map((each) => each.id)),
    ]);
    // The page of the same facts says what is wrong.
    openWhenRead(event.currentTarget, ids, words, () => location.assign(path));
  };
  return (
    <a class="plot-mark of-membership" href={path} aria-label={words} data-later="" onClick={open}>
      <title>{words}</title>
      <rect class="reach-companion" x={x - 2.5} y={y - 2.5} width={5} height={5} />
    </a>
  );
}

function Names({ spots, side }: { spots: readonly Pick<Spot, "name" | "x" | "y">[]; side: number }) {
  const wishes = spots.map(({ name, x, y }) => ({
    x,
    y,
    radius: 5,
    width: textWidth(name, PLOT.small),
    height: 14,
  }));
  return (
    <g class="reach-names">
      {placedLabels(wishes, { width: side, height: side }, MOST_NAMES).map(({ wish, left, middle }) => (
        <text key={wish} class="small backed" x={left} y={middle + 4}>
          {spots[wish]?.name}
        </text>
      ))}
    </g>
  );
}
