import * as z from "zod";
import { byDate, dateOf, type Happening, happeningsOf } from "./affair.ts";
import { Because, because } from "./because.ts";
import { participants, type World } from "./world.ts";

/** The last episode or realised outcome on file with another party. */
export const LastSeen = z.strictObject({ date: z.string(), because: Because }).meta({ id: "LastSeen" });
export type LastSeen = z.infer<typeof LastSeen>;

/** When each other party was last seen to do something with the city; what is only planned or expected shows nothing. */
export function lastSeenWith({ facts, city }: Pick<World, "facts" | "city">): Map<string, LastSeen> {
  const last = new Map<string, LastSeen>();
  for (const happening of happeningsOf(facts).filter(isDone).sort(byDate)) {
    const date = dateOf(happening);
    const taking = participants(happening);
    if (date === undefined || !taking.includes(city.id)) continue;
    for (const other of taking) last.set(other, { date, because: because(happening) });
  }
  return last;
}

function isDone({ says }: Happening): boolean {
  return says.kind === "episode" || says.realisation === "realised";
}
