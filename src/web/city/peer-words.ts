import type { PeerSet } from "../../assessments/peer-set.ts";
import { grouped, listed } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";

type Criteria = PeerSet["steps"][number]["criteria"];

export const incomeWords = (income: string): string => coded("peer-income", income) ?? income;

/** 'By size and region', as the reader's language says it. */
export function criteriaWords(criteria: Criteria): string {
  return t("peers.by", { criteria: listed(criteria.map(criterionWords)) });
}

const criterionWords = (criterion: string): string => coded("peer-by", criterion) ?? criterion;

/** What a city's peers are matched by, and what cannot be for want of data. */
export function matchedByWords({ own, incomeYear = "" }: PeerSet): string {
  const { population, region, income } = own;
  const known = [
    ...(population === undefined ? [] : [t("peers.bySize", { people: grouped(population) })]),
    ...(region === undefined ? [] : [t("peers.byRegion", { region })]),
    ...(income === undefined ? [] : [t("peers.byIncome", { income: incomeWords(income), year: incomeYear })]),
  ];
  const lacking = (["region", "income"] as const).filter((criterion) => own[criterion] === undefined);
  const matched = t("peers.matchedBy", { criteria: listed(known) });
  if (lacking.length === 0) return matched;
  return t("peers.andLacking", { matched, lacking: listed(lacking.map(criterionWords)) });
}

/** One step: by what, how many cities on file, how many with complete lists, and what follows. */
export function stepWords(set: PeerSet, at: number): string {
  const { criteria = [], onFile = 0, complete = 0 } = set.steps[at] ?? {};
  return t("peers.step", { by: criteriaWords(criteria), onFile, complete, follows: followsWords(set, at) });
}

function followsWords({ steps, least }: PeerSet, at: number): string {
  const { criteria = [], complete = 0 } = steps[at] ?? {};
  if (complete >= least) return t("peers.taken");
  const next = steps[at + 1]?.criteria;
  const dropped = criteria.find((criterion) => next && !next.includes(criterion));
  if (dropped === undefined) return t("peers.noRank", { least });
  return t("peers.letGo", { least, criterion: criterionWords(dropped) });
}
