import * as z from "zod";
import { affairsOf, happeningsOf } from "./affair.ts";
import { AffairStory, affairStories } from "./affair-story.ts";
import { Because, because, Ref, ref } from "./because.ts";
import { Disagreement, disagreements } from "./disagreement.ts";
import { Effort, effort } from "./effort.ts";
import { Finding, findings, type Parts } from "./finding.ts";
import { Firmness, firmness } from "./firmness.ts";
import { Identity, identity } from "./identity.ts";
import { FactorLine, factorLines, Learning, learning } from "./learning.ts";
import { MembershipPortfolio, membershipPortfolio } from "./membership-portfolio.ts";
import { Gap, NextStep, nextSteps, notKnown } from "./not-known.ts";
import { OutcomeTable, outcomeTables } from "./outcome-table.ts";
import { PaperLine, paperLines } from "./paper-audit.ts";
import { PeerSet, peerSet, peersOf } from "./peer-set.ts";
import { ReachProfile, reachProfile } from "./reach-profile.ts";
import { Springboard, springboards } from "./springboard.ts";
import { StandingLine, standingLines } from "./standing-line.ts";
import { StateRelation, stateRelation } from "./state-relation.ts";
import { TiePortfolio, tiePortfolio } from "./tie-portfolio.ts";
import { takesPart, type World } from "./world.ts";

/** A city's international relations as the ledger holds them on one day; every number has its claims. */
export const Assessment = z
  .strictObject({
    city: Ref,
    asOf: z.string(),
    /** How much the page rests on. The rows are a convenience sample: absence of a row is not absence in the world. */
    evidence: z.strictObject({
      claims: z.number().int(),
      sources: z.number().int(),
      episodeRows: z.number().int(),
      affairs: z.number().int(),
      /** As in `ties.partners` and `memberships.bodies`, with their claims there. */
      partners: z.number().int(),
      bodies: z.number().int(),
      /** The claims counted, and those that tell the affairs. */
      because: Because,
      affairsBecause: Because,
    }),
    findings: z.array(Finding),
    who: Identity,
    ties: TiePortfolio,
    memberships: MembershipPortfolio,
    effort: Effort,
    /** The dated rows of affairs with several steps, in order; order is shown, cause is not. */
    stories: z.array(AffairStory),
    reach: ReachProfile,
    standing: z.array(StandingLine),
    firmness: Firmness,
    peers: PeerSet,
    learning: Learning,
    springboards: z.array(Springboard),
    factors: z.array(FactorLine),
    state: StateRelation,
    outcomes: z.array(OutcomeTable),
    paper: z.array(PaperLine),
    disagreements: z.array(Disagreement),
    notKnown: z.array(Gap),
    nextSteps: z.array(NextStep),
  })
  .meta({ id: "Assessment" });
export type Assessment = z.infer<typeof Assessment>;

export function assess(world: World): Assessment {
  const { city, facts, entities } = world;
  const happenings = happeningsOf(facts).filter((fact) => takesPart(fact, city.id));
  const affairs = affairsOf(happenings, entities);
  const who = identity(world);
  const peers = peersOf(world);
  const parts: Parts = {
    world,
    affairs,
    ties: tiePortfolio(world),
    memberships: membershipPortfolio(world),
    effort: effort(world),
    learning: learning(world),
    state: stateRelation(world),
  };
  return {
    city: ref(city.id, entities),
    asOf: world.day,
    evidence: evidence(parts),
    findings: findings(parts),
    who,
    ties: parts.ties,
    memberships: parts.memberships,
    effort: parts.effort,
    stories: affairStories(world),
    reach: reachProfile(world, parts.ties.lines),
    standing: standingLines(world.standing, city.id, peers),
    peers: peerSet(world, peers),
    firmness: firmness(world, peers),
    learning: parts.learning,
    springboards: springboards(world, parts.ties.lines),
    factors: factorLines(world),
    state: parts.state,
    outcomes: outcomeTables(world),
    paper: paperLines(world),
    disagreements: disagreements(world),
    notKnown: notKnown(parts, who),
    nextSteps: nextSteps(parts),
  };
}

function evidence({ world, affairs, ties, memberships }: Parts): Assessment["evidence"] {
  const claims = world.facts.flatMap((fact) => fact.claims);
  return {
    claims: new Set(claims.map(({ id }) => id)).size,
    sources: new Set(claims.map(({ source }) => source)).size,
    episodeRows: affairs.reduce((sum, { happenings }) => sum + happenings.length, 0),
    affairs: affairs.length,
    partners: ties.partners.value,
    bodies: memberships.bodies.value,
    because: because(...world.facts),
    affairsBecause: because(...affairs.flatMap(({ happenings }) => happenings)),
  };
}
