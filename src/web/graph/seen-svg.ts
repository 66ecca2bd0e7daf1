import { placedLabels } from "../../atlas/placed-labels.ts";
import { xmlText } from "../../formats/export-xml.ts";
import type { DrawnAt } from "../map/city-marks.ts";
import { pairLayers } from "./graph-lines.ts";
import { byCommunity } from "./graph-marks.ts";
import type { Seen } from "./seen.ts";
import { lookOf, trace, writingPen } from "./shapes.ts";

const FONT = 12;
const MOST_LABELS = 40;

/** What is seen as a drawing of lines, shapes and names, as large as it stands on the page. */
export function seenSvg(seen: Seen, at: DrawnAt, widthOf: (text: string) => number): string {
  const { size, colours } = at;
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  const title = xmlText(`${seen.title}, ${seen.when}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...lines(seen, at),
    ...shapes(seen, at),
    ...names(seen, at, widthOf),
    "</svg>",
    "",
  ].join("\n");
}

function lines({ laid, pairs }: Seen, { points, view, colours }: DrawnAt): string[] {
  const { cities, from, to } = laid.graph;
  const held = new Set(pairs);
  return pairLayers(laid).flatMap(({ look, pairs: all }) => {
    const pen = writingPen();
    for (const pair of all) {
      if (!held.has(pair)) continue;
      pen.moveTo(...points.onScreen(cities[from[pair] ?? 0] ?? 0, view));
      pen.lineTo(...points.onScreen(cities[to[pair] ?? 0] ?? 0, view));
    }
    const d = pen.path();
    const stroke = `stroke="${colours[look.colour]}" stroke-opacity="${look.strength.toFixed(2)}"`;
    return d ? [`<path fill="none" stroke-width="0.75" ${stroke} d="${d}"/>`] : [];
  });
}

function shapes({ laid, cities }: Seen, { points, radii, view, colours }: DrawnAt): string[] {
  const held = new Set(cities);
  return byCommunity(laid).flatMap(([community, all]) => {
    const { colour, shape, hollow } = lookOf(community);
    const pen = writingPen();
    for (const city of all)
      if (held.has(city)) trace(pen, shape, ...points.onScreen(city, view), radii[city] ?? 0);
    const d = pen.path();
    const [fill, stroke] = hollow ? [colours.paper, colours[colour]] : [colours[colour], colours.paper];
    return d
      ? [`<path fill="${fill}" stroke="${stroke}" stroke-width="${hollow ? 1.5 : 0.75}" d="${d}"/>`]
      : [];
  });
}

function names(
  { atlas, laid, cities }: Seen,
  { points, radii, view, size, colours }: DrawnAt,
  widthOf: (text: string) => number,
): string[] {
  const { partners } = laid.graph;
  const first = cities.toSorted((one, other) => (partners[other] ?? 0) - (partners[one] ?? 0));
  const named = first
    .slice(0, 4 * MOST_LABELS)
    .map((city) => ({ city, name: atlas.cities.name[city] ?? "" }));
  const wishes = named.map(({ city, name }) => {
    const [x, y] = points.onScreen(city, view);
    return { x, y, radius: radii[city] ?? 2, width: widthOf(name), height: FONT + 3 };
  });
  const look = `font-family="${xmlText(colours.face)}" font-size="${FONT}" fill="${colours.ink}" stroke="${colours.paper}"`;
  const texts = placedLabels(wishes, size, MOST_LABELS).map(
    ({ wish, left, middle }) =>
      `<text x="${left.toFixed(1)}" y="${(middle + FONT / 3).toFixed(1)}">${xmlText(named[wish]?.name ?? "")}</text>`,
  );
  return [`<g ${look} stroke-width="3" paint-order="stroke" stroke-linejoin="round">`, ...texts, "</g>"];
}
