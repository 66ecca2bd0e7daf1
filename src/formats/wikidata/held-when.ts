import { type DatePoint, Interval } from "../../record/interval.ts";
import { type Day, sameWhen } from "../../record/partial-date.ts";
import type { Snak, Statement } from "./item.ts";
import { PROPERTY } from "./properties.ts";
import { type TimeTold, timeTold } from "./time-told.ts";

/** When a statement held, as far as its qualifiers say. */
export interface HeldWhen {
  readonly valid?: Interval;
  /** It says outright that there is no end. */
  readonly goesOn: boolean;
  /** What is wrong with its dates; they are then kept in words. */
  readonly problem?: string;
}

/**
 * 'Unknown value' of an end says that it ended, some time before the day of the source: a bound, marked as worked
 * out. 'No value' says that there is no end. A point in time without start and end is taken as the start, and
 * marked so: Wikidata says only that it held then.
 */
export function heldWhen({ qualifiers }: Pick<Statement, "qualifiers">, asOf: Day): HeldWhen {
  const [starts = [], ends = [], points = [], causes = []] = [
    qualifiers[PROPERTY.start],
    qualifiers[PROPERTY.end],
    qualifiers[PROPERTY.pointInTime],
    qualifiers[PROPERTY.endCause],
  ];
  const goesOn = ends.some(({ is }) => is === "none");
  const gone = ends.some(({ is }) => is === "unknown") || (ends.length === 0 && causes.length > 0);
  const start = starts.length === 0 && ends.length === 0 ? assumed(toldBy(points)) : toldBy(starts);
  const end = gone ? { point: GONE(asOf), words: "it has ended, when is not known" } : toldBy(ends);
  const words = [
    worded("start", start, starts),
    goesOn ? "no end" : gone ? end.words : worded("end", end, ends),
    starts.length + ends.length === 0 && points.length > 0 ? "given as a point in time" : undefined,
  ].filter((each) => each !== undefined);
  return checked(start.point, end.point, words, goesOn);
}

const GONE = (asOf: Day): DatePoint => ({ date: asOf, bound: "before", inferred: true });

/** Several times of one kind: the most precise, if all can be the same; else they are words. */
function toldBy(snaks: readonly Snak[]): TimeTold {
  const told = snaks.flatMap((snak) =>
    snak.is === "value" && snak.value.kind === "time" ? [timeTold(snak.value)] : [],
  );
  const [first, ...others] = told.toSorted((one, other) => precision(other) - precision(one));
  if (first === undefined) return {};
  const alike = others.every(({ point }) => point && first.point && sameWhen(point.date, first.point.date));
  return alike ? first : { words: told.map(({ point, words }) => words ?? point?.date).join(" or ") };
}

function precision({ point }: TimeTold): number {
  return point?.date.length ?? 0;
}

function assumed({ point, words }: TimeTold): TimeTold {
  return { ...(point && { point: { ...point, inferred: true } }), ...(words && { words }) };
}

function worded(what: string, { words }: TimeTold, snaks: readonly Snak[]): string | undefined {
  if (words !== undefined) return `${what}: ${words}`;
  if (snaks.some(({ is }) => is === "unknown")) return `${what}: not known`;
  if (snaks.some(({ is }) => is === "none")) return `no ${what}`;
  return snaks.some(({ is }) => is === "unreadable")
    ? `${what}: given in a way that cannot be read`
    : undefined;
}

function checked(
  from: DatePoint | undefined,
  to: DatePoint | undefined,
  words: readonly string[],
  goesOn: boolean,
): HeldWhen {
  if (from === undefined && to === undefined && words.length === 0) return { goesOn };
  const valid = Interval.safeParse({
    ...(from && { from }),
    ...(to && { to }),
    ...(words.length > 0 && { worded: words.join("; ") }),
  });
  if (valid.success) return { valid: valid.data, goesOn };
  const dates = `from ${from?.date} to ${to?.date}`;
  return {
    valid: { worded: [dates, ...words].join("; ") },
    goesOn,
    problem: `it runs ${dates}: it ends before it begins. Its dates are kept as words.`,
  };
}
