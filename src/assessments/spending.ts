import * as z from "zod";
import { factsOf } from "../ledger/fact.ts";
import { Quantity } from "../record/says.ts";
import { dateOf, happeningsOf } from "./affair.ts";
import { Because, because, Ref, ref } from "./because.ts";
import { sentence } from "./sentence.ts";
import { isOwnAct, participants, type World } from "./world.ts";

/** One sum that a source gives, in its own unit; what it pays for is told in the source's words. */
export const SpendingLine = z
  .strictObject({
    /** Of one act, of a year or office as a whole, given to somebody, or named by one side of a quarrel over it. */
    sort: z.enum(["act", "total", "funding", "quarrel"]),
    what: z.string(),
    figure: Quantity,
    /** The date of the act, or the day or year that a total is of. */
    date: z.string().optional(),
    /** Who else takes part in the act, or is paid; opponents in a quarrel are neither. */
    with: z.array(Ref),
    because: Because,
  })
  .meta({ id: "SpendingLine" });
export type SpendingLine = z.infer<typeof SpendingLine>;

/** A currency's code, and whether the sum was spent or only set aside. */
const MONEY = /^[A-Z]{3}( budgeted)?$/;

export function isMoney(figure: Quantity | undefined): figure is Quantity {
  return figure !== undefined && MONEY.test(figure.unit);
}

const TOTALS = /(budget|spending|cost)$/;

/**
 * What the city spent or set aside, as its sources say, oldest first. A total may contain the sums of acts and a
 * quarrel may name what was told before, so nothing is added up.
 */
export function spending(world: World): SpendingLine[] {
  return [...acts(world), ...totals(world), ...funded(world)].sort((one, other) =>
    (one.date ?? "9999").localeCompare(other.date ?? "9999"),
  );
}

function acts({ city, facts, entities }: World): SpendingLine[] {
  return happeningsOf(facts).flatMap((fact) => {
    const { says } = fact;
    if (says.kind !== "episode" || !isOwnAct(fact, city.id) || !isMoney(says.figure)) return [];
    const date = dateOf(fact);
    const quarrel = says.act === "dispute";
    const others = new Set(quarrel ? [] : participants(fact).filter((id) => id !== city.id));
    return {
      sort: quarrel ? ("quarrel" as const) : ("act" as const),
      what: says.what,
      figure: says.figure,
      ...(date && { date }),
      with: [...others].map((id) => ref(id, entities)),
      because: because(fact),
    };
  });
}

function totals({ city, facts }: World): SpendingLine[] {
  return factsOf(facts, "observation").flatMap((fact) => {
    const { subject, metric, measured, figure, asOf } = fact.says;
    if (subject !== city.id || !TOTALS.test(metric) || !isMoney(figure)) return [];
    return {
      sort: "total" as const,
      what: measured ?? metric.replace(/^has_/, "").replaceAll("_", " "),
      figure,
      ...(asOf && { date: asOf }),
      with: [],
      because: because(fact),
    };
  });
}

function funded({ city, facts, entities }: World): SpendingLine[] {
  return factsOf(facts, "funding").flatMap((fact) => {
    const { funder, funded: paid, amount, valid } = fact.says;
    if (funder !== city.id || !isMoney(amount)) return [];
    return {
      sort: "funding" as const,
      what: sentence({ kind: "funding", funder, funded: paid }, entities),
      figure: amount,
      ...(valid?.from && { date: valid.from.date }),
      with: [ref(paid, entities)],
      because: because(fact),
    };
  });
}
