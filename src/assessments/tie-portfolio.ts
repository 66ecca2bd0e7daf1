import * as z from "zod";
import { type FactOf, factsOf, Status } from "../ledger/fact.ts";
import { tieFamily } from "../ledger/fact-key.ts";
import { Holding, holdsOn, stands } from "../ledger/holds-on.ts";
import { shownInterval } from "../record/interval.ts";
import { firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import { TIE_FORMS, TIE_STATES } from "../record/vocabulary.ts";
import { Because, because, Count, count, Ref, ref, When } from "./because.ts";
import { LastSeen, lastSeenWith } from "./last-seen.ts";
import type { World } from "./world.ts";
import { yearsBefore } from "./years-before.ts";

/** Who says that a tie exists, strongest first; who lists whom follows the source's publisher. */
export const TIE_EVIDENCE = ["both sides", "this side", "partner's side", "third party"] as const;

const Version = z.strictObject({
  of: z.string(),
  rule: z.string(),
  versions: z.array(z.strictObject({ words: z.string(), claims: Because })),
});

export const TieLine = z
  .strictObject({
    fact: z.string(),
    partner: Ref,
    form: z.enum(TIE_FORMS),
    state: z.enum(TIE_STATES).optional(),
    purpose: z.string().optional(),
    when: When.optional(),
    /** Whether it stands on the day asked: yes, open (no end given), possible, no. */
    holds: Holding,
    inForce: z.boolean(),
    evidence: z.enum(TIE_EVIDENCE),
    status: Status,
    disputed: z.array(Version).optional(),
    lastSeen: LastSeen.optional(),
    /** What its coder remarks: who made a tie that was inherited, or what a source calls it. */
    note: z.string().optional(),
    because: Because,
  })
  .meta({ id: "TieLine" });
export type TieLine = z.infer<typeof TieLine>;

export const TiePortfolio = z
  .strictObject({
    partners: Count,
    countries: Count,
    inForce: Count,
    dated: Count,
    /** Partners first dated in the last ten years before the day. */
    recent: Count,
    recentSince: z.string(),
    byEvidence: z.array(z.strictObject({ evidence: z.enum(TIE_EVIDENCE), partners: Count })),
    differing: Count,
    active: Count,
    lines: z.array(TieLine),
  })
  .meta({ id: "TiePortfolio" });
export type TiePortfolio = z.infer<typeof TiePortfolio>;

const RECENT_YEARS = 10;
const ACTIVE_YEARS = 5;

type TieFact = FactOf<"tie">;

/** A city's ties by strength of evidence; counts are of partners, all of them recorded here. */
export function tiePortfolio(world: World): TiePortfolio {
  const ties = factsOf(world.facts, "tie").filter(({ says }) => says.between.includes(world.city.id));
  const lastSeen = lastSeenWith(world);
  const lines = ties.map((tie) => tieLine(tie, world, lastSeen)).sort(byEvidenceAndDate);
  const factOf = new Map(ties.map((tie) => [tie.id, tie]));
  const partners = (picked: readonly TieLine[]): Count => {
    const facts = picked.flatMap(({ fact }) => factOf.get(fact) ?? []);
    return count(facts, new Set(picked.map(({ partner }) => partner.id)).size);
  };
  const recentSince = yearsBefore(world.day, RECENT_YEARS);
  const activeSince = yearsBefore(world.day, ACTIVE_YEARS);
  const dated = lines.filter(({ when }) => when?.from);
  const firstSince = [...Map.groupBy(dated, ({ partner }) => partner.id).values()].filter((of) =>
    of.every(({ when }) => isSince(when?.from, recentSince)),
  );
  return {
    partners: partners(lines),
    countries: {
      ...partners(lines),
      value: new Set(lines.flatMap(({ partner }) => partner.country ?? [])).size,
    },
    inForce: partners(lines.filter(({ inForce }) => inForce)),
    dated: partners(dated),
    recent: partners(firstSince.flat()),
    recentSince,
    byEvidence: strongest(lines).map(([evidence, held]) => ({ evidence, partners: partners(held) })),
    differing: partners(lines.filter(({ status }) => status === "disputed")),
    active: activePartners(lines, activeSince),
    lines,
  };
}

/** Partners seen since a day, with the claims that show it. */
function activePartners(lines: readonly TieLine[], since: string): Count {
  const seen = lines.filter(({ lastSeen }) => isSince(lastSeen?.date, since));
  return {
    value: new Set(seen.map(({ partner }) => partner.id)).size,
    because: [...new Set(seen.flatMap(({ lastSeen }) => lastSeen?.because ?? []))],
  };
}

/** Each partner once, under the strongest evidence any of its ties has. */
function strongest(lines: readonly TieLine[]): [(typeof TIE_EVIDENCE)[number], TieLine[]][] {
  const first = new Map<string, TieLine>();
  for (const line of lines) {
    const known = first.get(line.partner.id);
    const rank = ({ evidence }: TieLine): number => TIE_EVIDENCE.indexOf(evidence);
    if (known === undefined || rank(line) < rank(known)) first.set(line.partner.id, line);
  }
  const held = [...first.values()];
  return TIE_EVIDENCE.map((evidence) => [evidence, held.filter((line) => line.evidence === evidence)]);
}

function tieLine(tie: TieFact, world: World, last: ReadonlyMap<string, LastSeen>): TieLine {
  const { says, status } = tie;
  const partner = says.between.find((id) => id !== world.city.id) ?? world.city.id;
  const holds = holdsOn(says.valid, world.day, tie.seen);
  const disputed = tie.aspects.filter((aspect) => aspect.status === "disputed");
  const lastSeen = seenSince(says.valid?.from?.date, last.get(partner));
  return {
    fact: tie.id,
    partner: ref(partner, world.entities),
    form: says.form,
    ...(says.state && !isYetToCome(says, holds) && { state: says.state }),
    ...(says.purpose && { purpose: says.purpose }),
    ...(says.valid && { when: shownInterval(says.valid) }),
    holds,
    inForce: isInForce(tie, holds),
    evidence: evidenceOf(tie, world, partner),
    status,
    ...(disputed.length > 0 && {
      disputed: disputed.map(({ of, rule, versions }) => ({
        of,
        rule,
        versions: versions.map(({ words, claims }) => ({ words, claims: [...claims] })),
      })),
    }),
    ...(lastSeen && { lastSeen }),
    ...(tie.lead.note && { note: tie.lead.note }),
    because: because(tie),
  };
}

/** What partners did before a tie began shows nothing of the tie. */
function seenSince(from: PartialDate | undefined, seen: LastSeen | undefined): LastSeen | undefined {
  return from === undefined || (seen && lastDay(seen.date) >= firstDay(from)) ? seen : undefined;
}

const STANDING_STATES: ReadonlySet<string> = new Set(["in-force", "dormant", "not-stated"]);

/** Letters of intent, plans and honorary titles are shown and never counted as in force; nor is what has ended. */
export function isInForce({ says }: Pick<TieFact, "says">, holds: Holding): boolean {
  const family = tieFamily(says.form);
  if (family === "intended" || family === "honorary") return false;
  if (says.state && !STANDING_STATES.has(says.state) && !isYetToCome(says, holds)) return false;
  return stands(holds);
}

/** A tie that was suspended or ended has its state from the end on file: before it, it stood. */
function isYetToCome({ state, valid }: TieFact["says"], holds: Holding): boolean {
  return state !== undefined && !STANDING_STATES.has(state) && valid?.to !== undefined && holds !== "no";
}

function evidenceOf(tie: TieFact, world: World, partner: string): TieLine["evidence"] {
  const publishers = new Set(tie.claims.map(({ source }) => world.sources.get(source)?.publisher));
  const [own, theirs] = [publishers.has(world.city.id), publishers.has(partner)];
  return own && theirs ? "both sides" : own ? "this side" : theirs ? "partner's side" : "third party";
}

function byEvidenceAndDate(one: TieLine, other: TieLine): number {
  const rank = ({ inForce, evidence }: TieLine): number =>
    (inForce ? 0 : TIE_EVIDENCE.length) + TIE_EVIDENCE.indexOf(evidence);
  const start = ({ when }: TieLine): string => when?.from ?? "9999";
  return (
    rank(one) - rank(other) ||
    start(one).localeCompare(start(other)) ||
    one.partner.name.localeCompare(other.partner.name)
  );
}

/** Whether a date lies on or after a day; a year alone does if its last day does. */
function isSince(date: string | undefined, day: string): boolean {
  return date !== undefined && lastDay(date) >= day;
}
