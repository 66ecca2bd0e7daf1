/** What can be estimated of cities in general from a store. */
export const ESTIMATES = [
  "affairs-own-account",
  "affairs-instrument",
  "affairs-gap",
  "affairs-culture",
  "country-pattern",
  "continent-ties",
  "language-ties",
  "networks-ties",
  "allies-ties",
  "size-partners",
  "size-leadership",
  "difference-forecast",
  "order-outcomes",
  "order-acts",
  "order-joining",
  "order-networks",
  "influence-text",
  "rivals-tied",
] as const;
export type EstimateId = (typeof ESTIMATES)[number];

/** How an estimate bears on a thesis. */
export interface Bearing {
  readonly estimate: EstimateId;
  /** Where the whole interval has to lie for the thesis, and beyond which of the two marks it is against it. */
  readonly supportsIf: "above" | "below";
  readonly supports: number;
  readonly against: number;
  /** Of something near what the thesis says and not of it itself: told beside, and no part of the answer. */
  readonly aside?: true | undefined;
}

export interface Thesis {
  readonly id: string;
  /** In our own words. */
  readonly says: string;
  /** The claims of the paper that carry it; each has its section and footnote. */
  readonly said: readonly string[];
  readonly bears: readonly Bearing[];
  /** Where nothing on file bears on it: what is missing. */
  readonly missing?: string;
  /** What evidence would turn the answer. */
  readonly changes: string;
}

export const DIRECTIONS = ["supports", "against", "cannot tell"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const VERDICTS = [...DIRECTIONS, "divided", "no evidence on file"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Span {
  readonly lower: number;
  readonly upper: number;
  /** The value at worst, had all that is silent been on one side, then on the other. */
  readonly worst?: readonly [number, number];
}

/** Where the whole interval lies, the worst case in it; an estimate that has none cannot tell. */
export function directionOf({ supportsIf, supports, against }: Bearing, span: Span | undefined): Direction {
  if (span === undefined) return "cannot tell";
  const lower = Math.min(span.lower, span.worst?.[0] ?? span.lower);
  const upper = Math.max(span.upper, span.worst?.[1] ?? span.upper);
  const above = supportsIf === "above";
  if (above ? lower > supports : upper < supports) return "supports";
  return (above ? upper < against : lower > against) ? "against" : "cannot tell";
}

/** One estimate's part in the answer. */
export interface Judged {
  readonly direction: Direction;
  readonly aside?: true | undefined;
}

/** What several estimates say together: those that cannot tell do not outvote one that can, those aside have no vote. */
export function verdictOf(estimates: readonly Judged[]): Verdict {
  const voting = estimates.filter(({ aside }) => !aside);
  if (voting.length === 0) return "no evidence on file";
  const told = new Set(voting.map(({ direction }) => direction).filter((each) => each !== "cannot tell"));
  if (told.size === 2) return "divided";
  return [...told][0] ?? "cannot tell";
}
