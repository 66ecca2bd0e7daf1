import * as z from "zod";
import { type FactOf, factsOf, Status } from "../ledger/fact.ts";
import { Quantity } from "../record/says.ts";
import { ATTRIBUTIONS, OUTCOME_KINDS, REALISATIONS } from "../record/vocabulary.ts";
import { dateOf } from "./affair.ts";
import { Because, because } from "./because.ts";
import type { World } from "./world.ts";

const OutcomeLine = z
  .strictObject({
    outcome: z.enum(OUTCOME_KINDS),
    what: z.string().optional(),
    figure: Quantity.optional(),
    date: z.string().optional(),
    realisation: z.enum(REALISATIONS),
    attribution: z.enum(ATTRIBUTIONS),
    territory: z.string().optional(),
    status: Status,
    because: Because,
  })
  .meta({ id: "OutcomeLine" });

export const OutcomeTable = z
  .strictObject({
    affair: z.string().optional(),
    title: z.string(),
    /** The units figures come in; figures of different units are never joined. */
    units: z.array(z.string()),
    lines: z.array(OutcomeLine),
    because: Because,
  })
  .meta({ id: "OutcomeTable" });
export type OutcomeTable = z.infer<typeof OutcomeTable>;

/** Outcomes by affair, each figure in its own unit and with who credits it; no ratios. */
export function outcomeTables(world: World): OutcomeTable[] {
  const all = factsOf(world.facts, "outcome");
  const own = ownEnterprises(world, all);
  const outcomes = all.filter(({ says }) => own.has(says.of) || says.object === world.city.id);
  const groups = Map.groupBy(outcomes, ({ says }) => says.affair);
  return [...groups]
    .map(([affair, held]) => {
      const lines = held
        .toSorted((one, other) => (dateOf(one) ?? "").localeCompare(dateOf(other) ?? ""))
        .map(outcomeLine);
      return {
        ...(affair && { affair }),
        title: (affair && world.entities.get(affair)?.name) || "Not tied to one story",
        units: [...new Set(lines.flatMap(({ figure }) => figure?.unit ?? []))],
        lines,
        because: because(...held),
      };
    })
    .sort((one, other) => other.lines.length - one.lines.length);
}

/** The city, and the programmes and strategies that are its own by an outcome to it or by what they are said to be. */
function ownEnterprises({ city, facts }: World, outcomes: readonly FactOf<"outcome">[]): ReadonlySet<string> {
  const byOutcome = outcomes.filter(({ says }) => says.object === city.id).map(({ says }) => says.of);
  const bySaying = factsOf(facts, "attribute").flatMap(({ says }) => {
    if (says.predicate === "has_strategy" && says.subject === city.id) return says.object ?? [];
    return says.predicate === "initiative_of" && says.object === city.id ? says.subject : [];
  });
  const enterprise = /^(strategy|prog):/;
  return new Set([city.id, ...[...byOutcome, ...bySaying].filter((id) => enterprise.test(id))]);
}

function outcomeLine(fact: FactOf<"outcome">): z.infer<typeof OutcomeLine> {
  const { says, status } = fact;
  const date = dateOf(fact);
  return {
    outcome: says.outcome,
    ...(says.what && { what: says.what }),
    ...(says.figure && { figure: says.figure }),
    ...(date && { date }),
    realisation: says.realisation,
    attribution: says.attribution,
    ...(says.territory && { territory: says.territory }),
    status,
    because: because(fact),
  };
}
