import { type Atlas, partnerIn, rowsOf } from "../../atlas/atlas.ts";
import { type Changes, changedBetween } from "../../atlas/changed-between.ts";
import { EDGE, type Stretch } from "../../atlas/span-days.ts";
import { strongestFirst } from "../../atlas/strongest-first.ts";
import { partnerCounts, type TieChoice, tiesOn } from "../../atlas/tie-choice.ts";
import { tiesWithin } from "../../atlas/ties-within.ts";
import type { Focus, Marks } from "./city-marks.ts";
import type { ArcLayer, ArcLook } from "./tie-lines.ts";

/** So many ties are drawn unasked; more at once show that there are many and nothing else. */
export const MOST_UNASKED = 3000;

/** What is seen: ties of the day, or of a period, by how they are drawn, and each city's partners among them. */
export interface Picture {
  /** All ties of the choice that stand on the day, or on some day of the period. */
  readonly rows: Int32Array;
  /** How many of them have a beginning or an end of which no day of its year is told. */
  readonly edges: number;
  readonly possible: number;
  readonly drawn: number;
  readonly layers: readonly ArcLayer[];
  readonly partners: Int32Array;
  /** All ties that are told of here: those, and what changed. */
  readonly all: Int32Array;
  /** Each city's partners among all of them. */
  readonly seen: Int32Array;
  /** What changed since the earlier of two days. */
  readonly changes?: Changes;
}

export const LOOKS = {
  agreed: { colour: "tie", strength: 0.6 },
  single: { colour: "tie", strength: 0.24 },
  disputed: { colour: "disputed", strength: 0.6, dash: [7, 3] },
  possible: { colour: "tie", strength: 0.4, dash: [2, 3] },
  lasting: { colour: "quiet", strength: 0.12 },
  begun: { colour: "tie", strength: 0.8 },
  ended: { colour: "transfer", strength: 0.8, dash: [6, 3] },
} as const satisfies Record<string, ArcLook>;

interface Asked {
  readonly choice: TieChoice;
  readonly day: number;
  readonly since?: number | undefined;
  readonly all: boolean;
  /** The days of a period; with them the day narrows nothing. */
  readonly within?: Stretch | undefined;
}

export function picture(atlas: Atlas, chosen: Int32Array, asked: Asked): Picture {
  const { choice, day, since, all, within } = asked;
  const { rows, standings } = within
    ? tiesWithin(atlas, chosen, within, choice)
    : tiesOn(atlas, chosen, day, choice);
  const partners = partnerCounts(atlas, rows);
  const edges = standings.reduce((sum, standing) => sum + (standing === EDGE ? 1 : 0), 0);
  const possible = standings.reduce((sum, standing) => sum + (standing < EDGE ? 1 : 0), 0);
  const shared = { rows, edges, possible, partners, all: rows, seen: partners };
  if (since !== undefined) {
    const changes = changedBetween(atlas, chosen, choice, [Math.min(since, day), Math.max(since, day)]);
    const layers = changeLayers(changes);
    const told = Int32Array.from(new Set([...rows, ...changes.begun, ...changes.ended]));
    return {
      ...shared,
      drawn: drawnIn(layers),
      layers,
      changes,
      all: told,
      seen: partnerCounts(atlas, told),
    };
  }
  const first =
    all || rows.length <= MOST_UNASKED ? rows : strongestFirst(atlas, rows, partners).slice(0, MOST_UNASKED);
  const unsure = new Set(rows.filter((_, at) => (standings[at] ?? 0) <= EDGE));
  return { ...shared, drawn: first.length, layers: statusLayers(atlas, first, unsure) };
}

/** So many lines are drawn in their full strength; more of them fainter, so that where they meet can still be told. */
const FEW = 600;

/** The disputed last, so that they lie on top. */
function statusLayers({ ties, statuses }: Atlas, rows: Int32Array, unsure: ReadonlySet<number>): ArcLayer[] {
  const of = (word: "agreed" | "single" | "disputed"): Int32Array => {
    const code = statuses.findIndex((status) => status.startsWith(word));
    return rows.filter((row) => ties.status[row] === code && !unsure.has(row));
  };
  const faint = Math.min(1, (FEW / Math.max(1, rows.length)) ** 0.4);
  const layer = (which: Int32Array, look: ArcLook): ArcLayer => ({
    rows: which,
    look: { ...look, strength: look.strength * faint },
  });
  return [
    layer(of("single"), LOOKS.single),
    layer(
      rows.filter((row) => unsure.has(row)),
      LOOKS.possible,
    ),
    layer(of("agreed"), LOOKS.agreed),
    layer(of("disputed"), LOOKS.disputed),
  ];
}

function changeLayers({ lasting, begun, ended }: Changes): ArcLayer[] {
  return [
    { rows: lasting.slice(0, MOST_UNASKED), look: LOOKS.lasting },
    { rows: ended, look: LOOKS.ended },
    { rows: begun, look: LOOKS.begun },
  ];
}

function drawnIn(layers: readonly ArcLayer[]): number {
  return layers.reduce((sum, { rows }) => sum + rows.length, 0);
}

const LEAST_RADIUS = 1;
const MOST_RADIUS = 8;

/** Discs whose areas are as the values; cities without a partner in the picture are not shown. */
export function marks(values: Float64Array, shown: Int32Array): Marks {
  const cities = Int32Array.from(shown.keys().filter((city) => (shown[city] ?? 0) > 0));
  const worth = (city: number): number => Math.max(0, values[city] || 0);
  const most = cities.reduce((largest, city) => Math.max(largest, worth(city)), 0);
  const radii = new Float32Array(shown.length);
  for (const city of cities)
    radii[city] = Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(most > 0 ? worth(city) / most : 0));
  const order = cities.sort((one, other) => worth(other) - worth(one) || one - other);
  return { radii, order };
}

/** A city with its ties among some rows, the best connected partners first. */
export function focusOn(atlas: Atlas, city: number, among: ReadonlySet<number>, partners: Int32Array): Focus {
  const rows = rowsOf(atlas.tiesOf, city).filter((row) => among.has(row));
  const others = new Set(Array.from(rows, (row) => partnerIn(atlas, row, city)));
  const byTies = [...others].sort((one, other) => (partners[other] ?? 0) - (partners[one] ?? 0));
  return { city, rows, partners: byTies };
}
