import type { Measure } from "./measure.ts";

export const weightOfEvidence: Measure<typeof weighed> = {
  id: "weight-of-evidence",
  name: "Likeness to members, by weight of evidence",
  of: "network",
  formula:
    "for a trait t with a of n members and b of m others: w(t) = log₂((a + ½)/(n + 1)) − log₂((b + ½)/(m + 1)); a city's score is the sum over the traits it has, itself left out of all counts",
  undefinedWhen: "there is no member, or nobody else; a city without a trait has no score",
  range:
    "any number; 0 where its traits are as frequent among members as among others, each 1 is twice as frequent",
  reference:
    "Good, I. J. (1985), Weight of evidence: a brief survey, Bayesian Statistics 2, 249–270; summed as if traits were independent, as in Hand, D. J. and Yu, K. (2001), Idiot's Bayes—not so stupid after all?, International Statistical Review 69(3), 385–398",
  compute: weighed,
  example: {
    says: "Of three members two are ports, of three others one is. Riga is a port and no member: among the two others left none is, so a port is log₂((2½/4)/(½/3)) = 1.9069 bits more like a member.",
    run: () =>
      weighed([
        { id: "Cape Town", member: true, traits: ["port"] },
        { id: "Lima", member: true, traits: ["port"] },
        { id: "Bern", member: true, traits: [] },
        { id: "Riga", member: false, traits: ["port"] },
        { id: "Graz", member: false, traits: [] },
        { id: "Brno", member: false, traits: [] },
      ]),
    gives: {
      scores: [
        {
          id: "Riga",
          member: false,
          score: 1.9069,
          traits: [{ trait: "port", members: 2, others: 0, weight: 1.9069 }],
        },
        {
          id: "Cape Town",
          member: true,
          score: 0.415,
          traits: [{ trait: "port", members: 1, others: 1, weight: 0.415 }],
        },
        {
          id: "Lima",
          member: true,
          score: 0.415,
          traits: [{ trait: "port", members: 1, others: 1, weight: 0.415 }],
        },
      ],
      members: 3,
      others: 3,
      ranked: 0,
    },
  },
};

/** A city with what is known of it. */
export interface Case {
  readonly id: string;
  readonly member: boolean;
  readonly traits: readonly string[];
}

export interface WeighedTrait {
  readonly trait: string;
  /** Members and others that have it, the city itself left out. */
  readonly members: number;
  readonly others: number;
  readonly weight: number;
}

export interface Weighed {
  /** The highest first; those of one score by id. */
  readonly scores: readonly {
    readonly id: string;
    readonly member: boolean;
    readonly score: number;
    readonly traits: readonly WeighedTrait[];
  }[];
  readonly members: number;
  readonly others: number;
  /**
   * How often a member scores higher than one that is none, of all such pairs with a score; ties count half. A half
   * is what a coin would do. Absent where one side has no score.
   */
  readonly ranked?: number | undefined;
}

function weighed(cases: readonly Case[]): Weighed | undefined {
  const members = cases.reduce((sum, { member }) => sum + Number(member), 0);
  const others = cases.length - members;
  if (members === 0 || others === 0) return undefined;
  const having = new Map<string, { members: number; others: number }>();
  for (const { member, traits } of cases)
    for (const trait of traits) {
      const held = having.get(trait) ?? { members: 0, others: 0 };
      held[member ? "members" : "others"]++;
      having.set(trait, held);
    }
  const scores = cases
    .filter(({ traits }) => traits.length > 0)
    .map(({ id, member, traits }) => {
      const [n, m] = [members - Number(member), others - Number(!member)];
      const told = traits.map((trait): WeighedTrait => {
        const held = having.get(trait) ?? { members: 0, others: 0 };
        const [a, b] = [held.members - Number(member), held.others - Number(!member)];
        const weight = Math.log2((a + 0.5) / (n + 1)) - Math.log2((b + 0.5) / (m + 1));
        return { trait, members: a, others: b, weight };
      });
      const score = told.reduce((sum, { weight }) => sum + weight, 0);
      return { id, member, score, traits: told.sort((one, other) => other.weight - one.weight) };
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  const ranked = rankedShare(scores);
  return { scores, members, others, ...(ranked !== undefined && { ranked }) };
}

/** The share of pairs of a member and another in which the member is higher: Mann and Whitney's U over the pairs. */
function rankedShare(scores: readonly { member: boolean; score: number }[]): number | undefined {
  let [members, others, higher] = [0, 0, 0];
  // Down the list: every member seen so far stands above what is read now, but for those of the same score.
  for (let at = 0; at < scores.length; ) {
    let [level, same] = [0, 0];
    const { score } = scores[at] ?? { score: 0 };
    for (; at < scores.length && scores[at]?.score === score; at++)
      if (scores[at]?.member) same++;
      else level++;
    higher += level * (members + same / 2);
    members += same;
    others += level;
  }
  return members === 0 || others === 0 ? undefined : higher / (members * others);
}
