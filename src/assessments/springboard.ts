import * as z from "zod";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { lastDay } from "../record/partial-date.ts";
import { Because, because, Count, Ref, ref } from "./because.ts";
import type { TieLine } from "./tie-portfolio.ts";
import type { World } from "./world.ts";

/** A large event that the city won, and the partners first dated after: an order, with no control case. */
export const Springboard = z
  .strictObject({
    event: Ref,
    won: z.string().optional(),
    /** Partners whose earliest dated tie begins after the event was won; without a date, not counted. */
    partnersSince: Count.optional(),
    because: Because,
  })
  .meta({ id: "Springboard" });
export type Springboard = z.infer<typeof Springboard>;

/** Events that the city won by a bid or was awarded, the earliest first. */
export function springboards(world: World, ties: readonly TieLine[]): Springboard[] {
  const won = world.facts.flatMap((fact): [string, Fact][] => {
    const event = wonEvent(fact, world.city.id);
    return event === undefined ? [] : [[event, fact]];
  });
  return [...Map.groupBy(won, ([event]) => event)]
    .map(([event, held]) =>
      springboard(
        event,
        held.map(([, fact]) => fact),
        ties,
        world,
      ),
    )
    .sort((one, other) => (one.won ?? "9999").localeCompare(other.won ?? "9999"));
}

function wonEvent(fact: Fact, city: string): string | undefined {
  const [award] = factsOf([fact], "attribute");
  if (award)
    return award.says.subject === city && award.says.predicate === "award"
      ? eventIn([award.says.object])
      : undefined;
  const [bid] = factsOf([fact], "episode");
  if (bid?.says.actor !== city || bid.says.act !== "bid" || bid.says.manner !== "won") return undefined;
  return eventIn([...(bid.says.partners ?? []), ...(bid.says.hosts ?? []), ...(bid.says.others ?? [])]);
}

function eventIn(ids: readonly (string | undefined)[]): string | undefined {
  return ids.find((id) => id?.startsWith("event:"));
}

function springboard(
  event: string,
  facts: readonly Fact[],
  ties: readonly TieLine[],
  { entities }: World,
): Springboard {
  const dates = facts.flatMap(({ says }) => ("valid" in says && says.valid?.from?.date) || []);
  const won = dates.toSorted()[0];
  const since = won === undefined ? undefined : partnersSince(won, ties);
  return {
    event: ref(event, entities),
    ...(won && { won }),
    ...(since && { partnersSince: since }),
    because: because(...facts),
  };
}

function partnersSince(won: string, ties: readonly TieLine[]): Count {
  const dated = ties.filter(({ when }) => when?.from !== undefined);
  const later = [...Map.groupBy(dated, ({ partner }) => partner.id).values()].filter((held) =>
    held.every(({ when }) => (when?.from ?? "") > lastDay(won)),
  );
  return { value: later.length, because: [...new Set(later.flat().flatMap((line) => line.because))] };
}
