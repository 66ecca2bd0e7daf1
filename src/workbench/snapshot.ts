import { because } from "../assessments/because.ts";
import type { BodyEnd } from "../assessments/world.ts";
import type { MembershipColumns, TieColumns } from "../ledger/edge-columns.ts";
import { type FactOf, factsOf } from "../ledger/fact.ts";
import type { Sources } from "../ledger/origin.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import { trusting } from "../ledger/trust-order.ts";
import type { Entity } from "../record/entity.ts";
import type { PartialDate } from "../record/partial-date.ts";
import type { StoreReads } from "./published-store.ts";

/** What every question of one state of the ledger looks things up in: read once, kept until the ledger changes. */
export interface Snapshot extends Lookups {
  entities: ReadonlyMap<string, Entity>;
  /** With the reader's trust order, by which facts are resolved. */
  sources: Sources;
  ties: TieColumns;
  memberships: MembershipColumns;
  /** How many members bodies have, as sources say. */
  memberCounts: readonly FactOf<"observation">[];
  /** Inhabitants, as sources say: as many claims as all else together, and few questions need them. */
  populations: () => Promise<readonly FactOf<"observation">[]>;
  bodyEnds: ReadonlyMap<string, BodyEnd>;
  /** When bodies were founded; where sources differ, the version that is shown. */
  founded: ReadonlyMap<string, PartialDate>;
  /** How many claims the ledger holds, standing or not. */
  claims: number;
  /** How many claims that stand speak of some entities. */
  claimsAbout: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

export async function takeSnapshot(store: StoreReads, recordedUntil: string | undefined): Promise<Snapshot> {
  const entities = await store.entities();
  const { order } = await store.trust();
  const sources = trusting(new Map((await store.sources()).map((source) => [source.id, source])), order);
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const told = { ...known, live: true, kinds: ["attribute", "observation"] } as const;
  const predicate = ["founded", "ended", "addresses_theme", "has_member_count"];
  const facts = resolve(await store.claims({ ...told, predicate }), sources);
  const attributes = factsOf(facts, "attribute");
  const observed = factsOf(facts, "observation");
  return {
    claims: (await store.counts()).claims,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    sources,
    bodyThemes: themesBySubject(attributes),
    ties: await store.ties(recordedUntil),
    memberships: await store.memberships(recordedUntil),
    bodyEnds: endsBySubject(attributes),
    founded: foundingsBySubject(attributes),
    memberCounts: observed.filter(({ says }) => says.metric === "has_member_count"),
    populations: async () => {
      const claims = await store.claims({ ...told, predicate: ["has_population"] });
      const observations = factsOf(resolve(claims, sources), "observation");
      return observations.filter(({ says }) => says.metric === "has_population");
    },
    claimsAbout: (ids) => store.claimsByEntity(ids, recordedUntil),
  };
}

type AttributeFact = FactOf<"attribute">;

function endsBySubject(facts: readonly AttributeFact[]): Map<string, BodyEnd> {
  return new Map(
    facts.flatMap((fact): [string, BodyEnd][] => {
      const { subject, predicate, valid } = fact.says;
      return predicate === "ended" && valid?.from
        ? [[subject, { on: valid.from, because: because(fact) }]]
        : [];
    }),
  );
}

function foundingsBySubject(facts: readonly AttributeFact[]): Map<string, PartialDate> {
  return new Map(
    facts.flatMap(({ says: { subject, predicate, valid } }): [string, PartialDate][] =>
      predicate === "founded" && valid?.from ? [[subject, valid.from.date]] : [],
    ),
  );
}

function themesBySubject(facts: readonly AttributeFact[]): Map<string, string[]> {
  const themes = new Map<string, Set<string>>();
  for (const { says, claims } of facts) {
    if (says.predicate !== "addresses_theme") continue;
    const held = themes.get(says.subject) ?? new Set();
    for (const claim of claims)
      if ("themes" in claim.says) for (const theme of claim.says.themes ?? []) held.add(theme);
    themes.set(says.subject, held);
  }
  return new Map([...themes].map(([body, held]) => [body, [...held]]));
}
