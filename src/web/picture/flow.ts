import { PLOT } from "./plot-defaults.ts";
import { textWidth } from "./text-width.ts";

/** One practice that went from one place to another. */
export interface Flow {
  readonly partner: string;
  readonly practice: string;
  readonly words: string;
  readonly because: readonly string[];
}

export interface PlacedFlow {
  readonly flow: Flow;
  /** The middle of its two lines of text. */
  readonly y: number;
  /** From the partner's text to the city, or from the city to it. */
  readonly path: string;
}

export interface FlowBlock {
  readonly into: boolean;
  readonly flows: readonly PlacedFlow[];
  /** Where texts begin or end, and how much room they have. */
  readonly textX: number;
  readonly textRoom: number;
  readonly city: { readonly x: number; readonly y: number };
}

export interface Flows {
  readonly height: number;
  readonly blocks: readonly FlowBlock[];
}

const ROW = 42;
/** Room for the city's name. */
const CITY = 96;
/** A curve is no longer than this, however wide the page. */
const CURVE = 240;

interface Sides {
  readonly learnt: readonly Flow[];
  readonly taught: readonly Flow[];
}

/** Lessons that flow into a city from the left and out of it to the right; one above the other where it is narrow. */
export function flows({ learnt, taught }: Sides, width: number): Flows {
  const sides = [
    { into: true, of: learnt },
    { into: false, of: taught },
  ].filter(({ of }) => of.length > 0);
  const stacked = width < 1.5 * PLOT.narrow || sides.length < 2;
  const tallest = Math.max(0, ...sides.map(({ of }) => of.length)) * ROW;
  let top = PLOT.gap;
  const blocks = sides.map(({ into, of }): FlowBlock => {
    const [left, right] = stacked ? [0, width] : into ? [0, width / 2] : [width / 2, width];
    const height = stacked ? of.length * ROW : tallest;
    const block = placed(of, { into, left, right, middle: top + height / 2, stacked });
    if (stacked) top += height + 2 * PLOT.gap;
    return block;
  });
  return { height: stacked ? top : tallest + 2 * PLOT.gap, blocks };
}

interface BlockPlace {
  readonly into: boolean;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly stacked: boolean;
}

function placed(of: readonly Flow[], { into, left, right, middle, stacked }: BlockPlace): FlowBlock {
  const half = stacked ? CITY : CITY / 2;
  const longest = Math.max(...of.map(textRoomOf));
  const textRoom = Math.ceil(Math.min((right - left - half) * 0.72, longest));
  // The city lies where the two blocks meet; of an only one a curve's length from the texts.
  const curve = stacked ? Math.min(CURVE, right - left - half - textRoom - 2 * PLOT.gap) : undefined;
  const cityX = into ? (curve ? left + textRoom + 2 * PLOT.gap + curve : right - half) : left + half;
  const textX = into ? left : curve ? cityX + curve + 2 * PLOT.gap + textRoom : right;
  const edge = into ? textX + textRoom + 2 * PLOT.gap : textX - textRoom - 2 * PLOT.gap;
  const first = middle - ((of.length - 1) / 2) * ROW;
  return {
    into,
    textX,
    textRoom,
    city: { x: cityX, y: middle },
    flows: of.map((flow, at) => {
      const y = first + at * ROW;
      const [from, to] = into ? [edge, cityX] : [cityX, edge];
      const [startY, endY] = into ? [y, middle] : [middle, y];
      const bend = (from + to) / 2;
      return { flow, y, path: `M${from} ${startY}C${bend} ${startY} ${bend} ${endY} ${to} ${endY}` };
    }),
  };
}

const textRoomOf = ({ partner, practice }: Flow): number =>
  Math.max(textWidth(partner, PLOT.text), textWidth(practice, PLOT.small));
