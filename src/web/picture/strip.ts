import { lanes } from "./lanes.ts";
import { linearScale, type Scale, ticks } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";
import { fitted, textWidth } from "./text-width.ts";
import { yearAfter, yearOf } from "./time-bar.ts";

/** Something dated that belongs to one or more sorts. */
export interface StripItem {
  readonly title: string;
  readonly sorts: readonly string[];
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly words: string;
  readonly because: readonly string[];
}

export interface PlacedMark {
  readonly item: StripItem;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
  readonly textX: number;
  readonly textY: number;
}

export interface StripLane {
  readonly sort: string;
  readonly top: number;
  readonly bottom: number;
  readonly labelY: number;
  readonly marks: readonly PlacedMark[];
}

export interface Strip {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly at: Scale;
  readonly years: readonly number[];
  readonly lanes: readonly StripLane[];
}

const LABEL = 190;
const PAD = 8;

/** A strip of time with a lane for each sort, in their order: an item of two sorts lies in both. */
export function strip(items: readonly StripItem[], sorts: readonly string[], width: number): Strip {
  const narrow = width < 1.25 * PLOT.narrow;
  const [left, right] = [narrow ? PLOT.dot : LABEL, width - 20];
  const dated = items.filter(({ first }) => first !== undefined);
  const starts = dated.map(({ first = "" }) => yearOf(first));
  const ends = dated.map(({ first = "", last = first }) => yearAfter(last));
  const [low, high] = [Math.floor(Math.min(...starts)), Math.ceil(Math.max(...ends))];
  const domain = dated.length === 0 ? ([0, 1] as const) : ([low, Math.max(high, low + 4)] as const);
  const at = linearScale(domain, [left, right]);
  let y: number = PLOT.axis;
  const placed = sorts.map((sort): StripLane => {
    const own = items.filter((item) => item.sorts.includes(sort));
    const top = y;
    const label = narrow ? PLOT.text + PAD : 0;
    const { marks, height } = placeMarks(own, { at, left, right, narrow, top: top + label + PAD });
    y = top + label + 2 * PAD + height;
    return {
      sort,
      top,
      bottom: y,
      labelY: narrow ? top + PAD + PLOT.text - 2 : top + PAD + PLOT.row / 2,
      marks,
    };
  });
  const years = dated.length === 0 ? [] : ticks(domain[0], domain[1], (right - left) / 64, true);
  return { height: y + PLOT.gap, left, right, at, years, lanes: placed };
}

interface Room {
  readonly at: Scale;
  readonly left: number;
  readonly right: number;
  readonly narrow: boolean;
  readonly top: number;
}

function placeMarks(items: readonly StripItem[], room: Room): { marks: PlacedMark[]; height: number } {
  const { narrow, top } = room;
  const flat = items.map((item) => placeMark(item, room));
  const inLane = lanes(
    flat.map(({ taken }) => taken),
    PLOT.gap,
  );
  const row = narrow ? PLOT.row + PLOT.text : PLOT.row;
  const marks = flat.map(({ mark }, number): PlacedMark => {
    const y = top + (inLane[number] ?? 0) * row + PLOT.row / 2;
    return { ...mark, y, textY: narrow ? y + PLOT.text + 4 : y };
  });
  return { marks, height: row * Math.max(1, Math.max(-1, ...inLane) + 1) };
}

/** The title stands after its mark, or before it, or under it where it is narrow; no room is taken twice. */
function placeMark(item: StripItem, { at, left, right, narrow }: Room) {
  const { first, last = first } = item;
  const from = first === undefined ? left : at(yearOf(first));
  const to = last === undefined ? left : Math.max(from, at(yearAfter(last)));
  if (narrow) {
    const text = fitted(item.title, PLOT.small, right - left);
    const textX = Math.max(left, Math.min(from, right - textWidth(text, PLOT.small)));
    const taken = { from: Math.min(from, textX), to: Math.max(to, textX + textWidth(text, PLOT.small)) };
    return { mark: { item, from, to, text, textX }, taken };
  }
  const [after, before] = [right - to - 12, from - left - 12];
  const wanted = textWidth(item.title, PLOT.small);
  const isAfter = wanted <= after || after >= before;
  const text = fitted(item.title, PLOT.small, Math.max(after, before));
  const size = textWidth(text, PLOT.small);
  const textX = isAfter ? to + 10 : from - 10 - size;
  return {
    mark: { item, from, to, text, textX },
    taken: { from: Math.min(from, textX), to: Math.max(to, textX + size) },
  };
}
