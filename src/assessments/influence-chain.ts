import * as z from "zod";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { shownInterval } from "../record/interval.ts";
import { CONTRIBUTIONS, INFLUENCE_STEPS, STANDINGS } from "../record/vocabulary.ts";
import { Because, because, type Entities, Ref, ref, When } from "./because.ts";

const Told = z.strictObject({
  what: z.string().optional(),
  contribution: z.enum(CONTRIBUTIONS),
  when: When.optional(),
  because: Because,
});

/** What one actor asked of another and how far it came, as far as claims code it. */
export const InfluenceChain = z
  .strictObject({
    by: Ref,
    on: Ref.optional(),
    /** All five in their order; one without a claim is not coded, which does not say that it failed. */
    steps: z.array(z.strictObject({ step: z.enum(INFLUENCE_STEPS), told: z.array(Told) })),
    /** The standing that the other grants. */
    standing: z.array(
      z.strictObject({ standing: z.enum(STANDINGS), what: z.string().optional(), because: Because }),
    ),
  })
  .meta({ id: "InfluenceChain" });
export type InfluenceChain = z.infer<typeof InfluenceChain>;

/**
 * Chains of influence and recognition of some actors: one for each actor and whom or what it moved. A text and the
 * body that adopts it stay apart, since no claim says that they are one matter.
 */
export function influenceChains(
  facts: readonly Fact[],
  actors: ReadonlySet<string>,
  entities: Entities,
): InfluenceChain[] {
  const steps = factsOf(facts, "influence").filter(({ says }) => actors.has(says.by));
  const standings = factsOf(facts, "recognition").filter(({ says }) => actors.has(says.of));
  const matters = new Map<string, { by: string; on?: string }>();
  for (const { says } of steps) matters.set(keyOf(says), { by: says.by, ...(says.on && { on: says.on }) });
  for (const { says } of standings) matters.set(`${says.of} ${says.by}`, { by: says.of, on: says.by });
  return [...matters].map(([key, { by, on }]) => ({
    by: ref(by, entities),
    ...(on && { on: ref(on, entities) }),
    steps: INFLUENCE_STEPS.map((step) => ({
      step,
      told: steps
        .filter(({ says }) => says.step === step && keyOf(says) === key)
        .map((fact) => ({
          ...(fact.says.what && { what: fact.says.what }),
          contribution: fact.says.contribution,
          ...(fact.says.valid && { when: shownInterval(fact.says.valid) }),
          because: because(fact),
        })),
    })),
    standing: standings
      .filter(({ says }) => says.of === by && says.by === on)
      .map((fact) => ({
        standing: fact.says.standing,
        ...(fact.says.what && { what: fact.says.what }),
        because: because(fact),
      })),
  }));
}

/** Without an addressee each demand is a matter of its own. */
const keyOf = ({
  by,
  on,
  what,
}: {
  by: string;
  on?: string | undefined;
  what?: string | undefined;
}): string => (on === undefined ? `${by} : ${what}` : `${by} ${on}`);
