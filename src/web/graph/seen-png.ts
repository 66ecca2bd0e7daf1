import { type DrawnAt, drawLabels } from "../map/city-marks.ts";
import { pairLayers } from "./graph-lines.ts";
import { drawShapes } from "./graph-marks.ts";
import type { Seen } from "./seen.ts";

/** Twice as fine as the page, for print. */
const FINE = 2;
const MOST_LABELS = 40;

/** What is seen as a picture of pixels. */
export async function seenPng(seen: Seen, at: DrawnAt): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(at.size.width * FINE);
  canvas.height = Math.round(at.size.height * FINE);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws on no canvas.");
  context.scale(FINE, FINE);
  context.fillStyle = at.colours.paper;
  context.fillRect(0, 0, at.size.width, at.size.height);
  drawLines(context, seen, at);
  drawShapes(context, seen.laid, at, new Set(seen.cities));
  const { partners } = seen.laid.graph;
  const first = seen.cities.toSorted((one, other) => (partners[other] ?? 0) - (partners[one] ?? 0));
  drawLabels(context, first.slice(0, 4 * MOST_LABELS), seen.atlas.cities.name, at, MOST_LABELS);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("The browser made no picture.")))),
  );
}

function drawLines(
  context: CanvasRenderingContext2D,
  { laid, pairs }: Seen,
  { points, view, colours }: DrawnAt,
): void {
  const { cities, from, to } = laid.graph;
  const held = new Set(pairs);
  context.lineWidth = 1 / FINE;
  for (const { look, pairs: all } of pairLayers(laid)) {
    context.strokeStyle = colours[look.colour];
    context.globalAlpha = look.strength;
    context.beginPath();
    for (const pair of all) {
      if (!held.has(pair)) continue;
      context.moveTo(...points.onScreen(cities[from[pair] ?? 0] ?? 0, view));
      context.lineTo(...points.onScreen(cities[to[pair] ?? 0] ?? 0, view));
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}
