import { because, ref } from "../assessments/because.ts";
import type { LapseSpell } from "../assessments/lapse-spells.ts";
import type { DormancyQuery, DormancyReply } from "../contract/dormancy-question.ts";
import {
  type AtAge,
  hazardAtAnyAge,
  type LapseFit,
  lapseChance,
  lapseInterval,
  lapsesExpected,
} from "../forecasts/lapse-hazard.ts";
import { lastDay } from "../record/partial-date.ts";
import type { LedgerView } from "./ledger-view.ts";

interface LinesGiven {
  readonly spells: readonly LapseSpell[];
  readonly fit: LapseFit | undefined;
  readonly ages: readonly AtAge[];
  /** Whose they are, where a city was asked for: it stands first. */
  readonly city?: string | undefined;
}

type Line = DormancyReply["lines"][number];

/**
 * What is in force, the likeliest to lapse first: before all others what a source itself ends within the years asked,
 * the soonest first, as the hazard knows nothing of it.
 */
export function lapseLines(
  { spells, fit, ages, city }: LinesGiven,
  { years, limit }: DormancyQuery,
  { snapshot, day }: LedgerView,
): Pick<DormancyReply, "lines" | "standing"> {
  const now = Number(day.slice(0, 4));
  const standing = spells.filter(
    ({ lapsed, fact: { says } }) =>
      !lapsed && !(says.kind === "membership" && snapshot.bodyEnds.has(says.body)),
  );
  const lines = standing.flatMap((spell): Line[] => {
    const [of, other] = sidesOf(spell, city);
    if (of === undefined || other === undefined) return [];
    const age = now - spell.from;
    const ends = endAfter(spell, day);
    return [
      {
        of: ref(of, snapshot.entities),
        with: ref(other, snapshot.entities),
        ...(spell.fact.says.kind === "tie" && { form: spell.fact.says.form }),
        since: spell.from,
        age,
        spokenOf: spell.until,
        ...(fit && chances(fit, { age, years, ages })),
        ...(ends !== undefined && { ends }),
        because: because(spell.fact),
      },
    ];
  });
  const soon = `${now + years}-12-31`;
  return {
    standing: lines.length,
    lines: lines.toSorted((one, other) => order(one, other, soon)).slice(0, limit),
  };
}

function chances(
  fit: LapseFit,
  { age, years, ages }: { age: number; years: number; ages: readonly AtAge[] },
): Pick<Line, "chance" | "lower" | "upper" | "times"> {
  const any = hazardAtAnyAge(ages);
  return {
    chance: lapseChance(fit, age, years),
    ...lapseInterval(fit, age, years),
    ...(fit.b && { times: lapsesExpected(fit, age, years) / lapsesExpected(any, age, years) }),
  };
}

function order(one: Line, other: Line, soon: string): number {
  const end = ({ ends }: Line): string =>
    ends !== undefined && lastDay(ends) <= soon ? lastDay(ends) : LATER;
  if (end(one) !== end(other)) return end(one) < end(other) ? -1 : 1;
  return (other.chance ?? 0) - (one.chance ?? 0) || other.age - one.age;
}

const LATER = "9999-12-31";

/** Whose it is, and with whom. */
function sidesOf({ fact: { says } }: LapseSpell, city: string | undefined): readonly (string | undefined)[] {
  if (says.kind === "membership") return [says.member, says.body];
  if (says.kind !== "tie") return [];
  return says.between[1] === city ? [says.between[1], says.between[0]] : says.between;
}

/** The day that a source ends it on, if that is to come. */
function endAfter({ fact: { says } }: LapseSpell, day: string): string | undefined {
  const to = "valid" in says ? says.valid?.to : undefined;
  if (to === undefined || to.inferred || (to.bound ?? "on") !== "on") return undefined;
  return lastDay(to.date) > day ? to.date : undefined;
}
