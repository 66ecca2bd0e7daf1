import * as z from "zod";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { shownInterval } from "../record/interval.ts";
import { CONTRIBUTIONS, INFLUENCE_STEPS, STANDINGS, THEMES } from "../record/vocabulary.ts";
import { byDate } from "./affair.ts";
import { Because, because, type Entities, Ref, ref, When } from "./because.ts";

const Told = z.strictObject({
  what: z.string().optional(),
  /** On what it was, where the words are not given. */
  themes: z.array(z.enum(THEMES)).optional(),
  /** Whose doing it is; absent for what was asked in an act on file, which is the actor's own. */
  contribution: z.enum(CONTRIBUTIONS).optional(),
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
    /** What else sources tell of the affair in which it was asked: not coded step by step. */
    affair: z.strictObject({ rows: z.number().int().positive(), because: Because }).optional(),
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
          ...whatOf(fact.says),
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

const whatOf = ({
  what,
  themes,
}: {
  what?: string | undefined;
  themes?: (typeof THEMES)[number][] | undefined;
}): Pick<z.infer<typeof Told>, "what" | "themes"> =>
  what ? { what } : { ...(themes && themes.length > 0 && { themes }) };

/**
 * What an actor asked in acts of lobbying that no claim codes as a step: one chain for each affair, or act without one, and each whom it asked.
 * A coded step names no affair, so one to the same addressee stands for all acts that asked it.
 * How it was received is told by the other rows of the affair, if any; they are no steps until somebody codes them.
 */
export function lobbyingChains(
  facts: readonly Fact[],
  coded: readonly Fact[],
  actor: string,
  entities: Entities,
): InfluenceChain[] {
  const steps = factsOf(coded, "influence").filter(({ says }) => says.step === "asked" && says.by === actor);
  const known = new Set(steps.map(({ says }) => keyOf(says)));
  const asked = factsOf(facts, "episode")
    .filter(({ says }) => says.act === "lobbying" && says.actor === actor)
    .flatMap((act) => addresseesOf(act).map((on) => ({ act, on })))
    .filter(({ act, on }) => !known.has(keyOf({ by: actor, on, what: act.says.what })));
  const matters = Map.groupBy(asked, ({ act, on }) => `${act.says.affair ?? act.id} ${on ?? ""}`);
  return [...matters.values()].flatMap((matter) => {
    const [first] = matter;
    if (first === undefined) return [];
    const acts = matter.map(({ act }) => act);
    const others = besideIn(facts, acts);
    return [
      {
        by: ref(actor, entities),
        ...(first.on && { on: ref(first.on, entities) }),
        steps: INFLUENCE_STEPS.map((step) => ({
          step,
          told: step === "asked" ? acts.toSorted(byDate).map(askedIn) : [],
        })),
        standing: [],
        ...(others.length > 0 && { affair: { rows: others.length, because: because(...others) } }),
      },
    ];
  });
}

const addresseesOf = ({ says }: FactOf<"episode">): readonly (string | undefined)[] =>
  says.partners && says.partners.length > 0 ? [...new Set(says.partners)] : [undefined];

/** The other rows of the affair that the acts are of. */
function besideIn(
  facts: readonly Fact[],
  acts: readonly FactOf<"episode">[],
): (FactOf<"episode"> | FactOf<"outcome">)[] {
  const affair = acts[0]?.says.affair;
  if (affair === undefined) return [];
  const own = new Set(acts.map(({ id }) => id));
  return [...factsOf(facts, "episode"), ...factsOf(facts, "outcome")].filter(
    ({ id, says }) => says.affair === affair && !own.has(id),
  );
}

const askedIn = (fact: FactOf<"episode">): z.infer<typeof Told> => ({
  ...whatOf(fact.says),
  ...(fact.says.valid && { when: shownInterval(fact.says.valid) }),
  because: because(fact),
});

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
