import * as z from "zod";
import { type CompleteList, listAnswer, NOT_ASKED } from "../ledger/disagreement-list.ts";
import { otherwise } from "../ledger/disagreement-otherwise.ts";
import { type Parties, partiesOf } from "../ledger/disagreement-voice.ts";
import { type Fact, Status } from "../ledger/fact.ts";
import { factHoldsOn, Holding } from "../ledger/holds-on.ts";
import { RECIPROCITIES, type Sides, sidesOf } from "../ledger/reciprocity.ts";
import { CLAIM_KINDS } from "../record/says.ts";
import { Because, because, Ref, ref } from "./because.ts";
import { sentence } from "./sentence.ts";
import { VoiceLine, voiceLine } from "./voice-line.ts";
import type { World } from "./world.ts";

/** A list that should have it and has not: whose, of which day, and since when. */
export const LackLine = z
  .strictObject({
    /** Of whom the list is complete. */
    of: Ref,
    source: z.string(),
    sourceTitle: z.string(),
    date: z.string(),
    since: z.string(),
    lastListed: z.string().optional(),
    /** Other ties of the same two that this list has. */
    instead: Because,
  })
  .meta({ id: "LackLine" });
export type LackLine = z.infer<typeof LackLine>;

/** Whose silence says nothing, and why. */
export const NotAskedLine = z.strictObject({ of: Ref, why: z.enum(NOT_ASKED) }).meta({ id: "NotAskedLine" });
export type NotAskedLine = z.infer<typeof NotAskedLine>;

/** One thing that sources say of a city: who says so, who does not, and who says otherwise. */
export const DisagreementEntry = z
  .strictObject({
    fact: z.string(),
    kind: z.enum(CLAIM_KINDS),
    sentence: z.string(),
    status: Status,
    holds: Holding,
    /** The partner of a tie, the body of a membership. */
    other: Ref.optional(),
    reciprocity: z.enum(RECIPROCITIES).optional(),
    says: z.array(VoiceLine),
    lacks: z.array(LackLine),
    notAsked: z.array(NotAskedLine),
    otherwise: z.array(
      z.strictObject({
        of: z.string(),
        rule: z.string().optional(),
        versions: z.array(z.strictObject({ words: z.string(), claims: Because })),
      }),
    ),
    /** Claims that a coder marked as not going with these, and in what respect. */
    tensions: z.array(z.strictObject({ kind: z.string(), with: Because })),
    because: Because,
  })
  .meta({ id: "DisagreementEntry" });
export type DisagreementEntry = z.infer<typeof DisagreementEntry>;

/** What disagreements are told from: the facts of a city, and the complete lists that may lack them. */
export type Told = Pick<World, "city" | "day" | "facts" | "entities" | "sources" | "bodyEnds"> & {
  lists: readonly CompleteList[];
};

/** An entry with the sides of its tie or membership, for counting. */
export interface Weighed {
  entry: DisagreementEntry;
  fact: Fact;
  sides?: Sides;
}

export function weighed(fact: Fact, told: Told): Weighed {
  const { city, day, entities, sources, lists, bodyEnds } = told;
  const parties = partiesOf(fact, city.id);
  const sides = parties && sidesOf(fact, parties, sources, lists, bodyEnds);
  const entry: DisagreementEntry = {
    fact: fact.id,
    kind: fact.says.kind,
    sentence: sentence(fact.says, entities, { day, bodyEnds }),
    status: fact.status,
    holds: factHoldsOn(fact, day, bodyEnds),
    ...(parties && { other: ref(parties.other, entities) }),
    ...(sides && { reciprocity: sides.reciprocity }),
    says: fact.claims.flatMap((claim) =>
      voiceLine(claim, parties ?? { own: city.id, other: "" }, sources, entities),
    ),
    ...silences(fact, parties, told, publishers(fact, sources)),
    otherwise: otherwise(fact, sources).map(({ of, rule, versions }) => ({
      of,
      ...(rule && { rule }),
      versions: versions.map(({ words, claims }) => ({ words, claims: [...claims] })),
    })),
    tensions: [...Map.groupBy(fact.tensions, ({ kind }) => kind)].map(([kind, held]) => ({
      kind,
      with: [...new Set(held.flatMap(({ with: others }) => others))],
    })),
    because: because(fact),
  };
  return { entry, fact, ...(sides && { sides }) };
}

/** Publisher by publisher, since the newest list of each speaks for it. */
function silences(
  fact: Fact,
  parties: Parties | undefined,
  { lists, entities, bodyEnds }: Told,
  telling: ReadonlySet<string | undefined>,
): Pick<DisagreementEntry, "lacks" | "notAsked"> {
  const lacks: LackLine[] = [];
  const notAsked: NotAskedLine[] = [];
  for (const of of parties ? askable(fact, parties) : []) {
    const held = lists.filter((list) => list.of === of);
    // Who tells it need not be asked for a list, too.
    const silent = (why: NotAskedLine["why"]): void => {
      if (!telling.has(of)) notAsked.push({ of: ref(of, entities), why });
    };
    if (held.length === 0) silent("no complete list");
    for (const own of Map.groupBy(held, publisherOf).values()) {
      const answer = listAnswer(fact, own, bodyEnds);
      if (answer.says === "lists") continue;
      if (answer.says !== "lacks") silent(answer.says);
      else {
        const { list, date, since, lastListed, instead } = answer.lack;
        const { id, title } = list.source;
        const told = { date, since, ...(lastListed && { lastListed }), instead: [...instead] };
        lacks.push({ of: ref(of, entities), source: id, sourceTitle: title, ...told });
      }
    }
  }
  return { lacks, notAsked };
}

function publishers({ claims }: Fact, sources: World["sources"]): ReadonlySet<string | undefined> {
  return new Set(claims.map(({ source }) => sources.get(source)?.publisher));
}

/** Members are listed by bodies; no list of a city is complete for what it is in. */
function askable({ says }: Fact, { own, other }: Parties): string[] {
  return says.kind === "membership" ? [other] : [own, other];
}

function publisherOf({ source }: CompleteList): string {
  return source.publisher ?? source.publisherName ?? source.origin;
}
