import { QuestionError } from "../contract/error-body.ts";
import type {
  MembershipBacktestQuery,
  MembershipBacktestReply,
} from "../contract/membership-backtest-question.ts";
import type { MembershipBacktestGiven } from "../forecasts/membership-asked.ts";
import {
  LEAST_SEATS_TO_LEARN,
  membershipBacktest,
  type NoMembershipBacktest,
} from "../forecasts/membership-backtest.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import type { TableFaults } from "./listed-cities.ts";
import { membershipBacktestReply, type NetworkListed } from "./membership-backtest-reply.ts";

const SEED = 1;

/** What a forecast of memberships is played through on, wherever it was read. */
export interface MembershipsPlayedOn extends Omit<MembershipBacktestGiven, "seed"> {
  readonly cities: readonly CandidateCity[];
  readonly faults?: TableFaults | undefined;
  readonly networks: readonly NetworkListed[];
  readonly undated: number;
  readonly unlisted: number;
  readonly misread: number;
}

export function membershipsPlayed(
  asked: MembershipBacktestQuery,
  on: MembershipsPlayedOn,
): MembershipBacktestReply {
  const { seed = SEED } = asked;
  const outcome = membershipBacktest({ ...on, seed });
  if ("why" in outcome) throw refusal(outcome, asked, on);
  return membershipBacktestReply(outcome, { ...on, seed });
}

function refusal(
  { why, found }: NoMembershipBacktest,
  { split, train, test }: MembershipBacktestQuery,
  { world, now = 0 }: MembershipsPlayedOn,
): QuestionError {
  if (why === "no-network" && train === undefined && world.networks.every(endsBefore(now)))
    return new QuestionError(
      "bad-question",
      "no-roster-so-late",
      `No network with dated entries has a roster that is known complete beyond ${split}. Choose an earlier --split, or take less complete rosters with --coverage.`,
    );
  return new QuestionError("bad-question", why, wordsOf());

  function wordsOf(): string {
    if (why === "no-network")
      return train === undefined
        ? `No network with a complete roster and dated entries was there before ${split}. Choose a later --split, or take less complete rosters with --coverage.`
        : 'No network of the list had a member with a date before the forecast. See that the dates are read (a column "start" or "year"), or choose a later --split.';
    if (why === "no-new-memberships")
      return test === undefined
        ? `No new membership of a city and a network that were known by then is dated ${split} or later, within a complete roster. ${train === undefined ? "Choose an earlier --split, or take less complete rosters with --coverage" : 'See that the dates are read (a column "start" or "year"), or choose an earlier --split'}.`
        : "The later list has no new membership of a listed city in a network of the first list. See that both lists use the same ids.";
    if (why === "no-negatives")
      return "Every listed city joined every network: there is nothing to tell them from. Give a table of cities with those that did not join, with --cities.";
    const mend =
      train === undefined
        ? "Choose a later --split; where no roster reaches so far, take less complete ones with --coverage."
        : "Give a longer list, or a later --split.";
    return `${found} memberships to learn from; ${LEAST_SEATS_TO_LEARN} are needed. ${mend}`;
  }
}

/** What came later can be told of no network whose roster is known complete so far, or never. */
const endsBefore =
  (now: number) =>
  ({ completeUntil = Number.NEGATIVE_INFINITY }: MembershipsPlayedOn["world"]["networks"][number]): boolean =>
    completeUntil < now;
