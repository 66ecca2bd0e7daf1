import * as z from "zod";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { Quantity } from "../record/says.ts";
import { Because, because, type Entities, Ref, ref } from "./because.ts";

/** What one body can be to another, as coders call it. */
export const KIN = ["part_of", "initiative_of", "founded_by", "evolved_into"] as const;
const Kin = z.enum(KIN);

/** Bodies that a body is bound to by more than members: parts, founders, successors; and the parts that are only counted. */
export const NetworkKin = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        relation: Kin,
        /** `to`: the network is it of the other; `from`: the other is it of the network. */
        way: z.enum(["to", "from"]),
        other: Ref,
        because: Because,
      }),
    ),
    /** How many sub-networks a source counts, which need not be named anywhere. */
    counted: z.array(
      z.strictObject({
        figure: Quantity.optional(),
        text: z.string().optional(),
        asOf: z.string().optional(),
        because: Because,
      }),
    ),
  })
  .meta({ id: "NetworkKin" });
export type NetworkKin = z.infer<typeof NetworkKin>;
type Line = NetworkKin["lines"][number];

export function networkKin(body: string, facts: readonly Fact[], entities: Entities): NetworkKin {
  const lines = factsOf(facts, "attribute").flatMap((fact) => lineOf(body, fact, entities));
  return {
    lines: lines.sort(
      (one, other) =>
        KIN.indexOf(one.relation) - KIN.indexOf(other.relation) ||
        one.way.localeCompare(other.way) ||
        one.other.name.localeCompare(other.other.name),
    ),
    counted: factsOf(facts, "observation")
      .filter(({ says }) => says.subject === body && says.metric === "has_subnetwork")
      .map((fact) => ({
        ...(fact.says.figure && { figure: fact.says.figure }),
        ...(fact.says.text && { text: fact.says.text }),
        ...(fact.says.asOf && { asOf: fact.says.asOf }),
        because: because(fact),
      })),
  };
}

function lineOf(body: string, fact: FactOf<"attribute">, entities: Entities): Line[] {
  const { subject, predicate, object } = fact.says;
  const relation = Kin.safeParse(predicate);
  if (!relation.success || object === undefined || (subject !== body && object !== body)) return [];
  const way = subject === body ? "to" : "from";
  const other = ref(way === "to" ? object : subject, entities);
  return [{ relation: relation.data, way, other, because: because(fact) }];
}
