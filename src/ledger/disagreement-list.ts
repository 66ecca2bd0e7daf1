import type { Claim } from "../record/claim.ts";
import { type Day, firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import { dateOf } from "./disagreement-voice.ts";
import type { Fact } from "./fact.ts";
import { type BodyEnds, factHoldsOn, stands } from "./holds-on.ts";

/** A source that lists all ties of a polity, or all members of a body, as of its date; and what it lists. */
export interface CompleteList {
  source: Source;
  of: string;
  claims: readonly Claim[];
  /** The country of a place, as far as it is known: a list of ties abroad is no list of those at home. */
  countryOf?: (id: string) => string | undefined;
}

/** A list that should have the fact and has not. */
export interface Lack {
  list: CompleteList;
  date: PartialDate;
  /** The earliest of the lists of its publisher that lack it one after the other, up to this one. */
  since: PartialDate;
  /** When its publisher last listed it. */
  lastListed?: PartialDate;
  /** Other ties of the same two that it lists. */
  instead: readonly string[];
}

/** Why a list that lacks a fact says nothing of it. */
export const NOT_ASKED = ["no complete list", "lists another kind", "no date", "not in force then"] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

export type ListAnswer = { says: "lists" } | { says: "lacks"; lack: Lack } | { says: NotAsked };

/**
 * What one publisher's complete lists say of a fact: the newest that was asked decides. A list is asked if it is
 * of the fact's kind and if the fact should stand on its date; every other silence says nothing.
 */
export function listAnswer(fact: Fact, lists: readonly CompleteList[], bodyEnds: BodyEnds): ListAnswer {
  const told = lists
    .map((list) => ({ list, says: answerOf(fact, list, bodyEnds) }))
    .toSorted((one, other) => (ended(one.list) < ended(other.list) ? -1 : 1));
  const asked = told.filter(({ says }) => says === "lists" || says === "lacks");
  const newest = asked.at(-1);
  if (newest === undefined) return { says: reason(told.map(({ says }) => says)) };
  if (newest.says === "lists") return { says: "lists" };
  const listed = asked.findLastIndex(({ says }) => says === "lists");
  const lastListed = asked[listed] && dateOf(asked[listed].list.source);
  const date = dateOf(newest.list.source) ?? "";
  const since = dateOf(asked[listed + 1]?.list.source ?? newest.list.source) ?? date;
  const instead = newest.list.claims.filter((claim) => ofSamePair(claim.says, fact.says)).map(({ id }) => id);
  return {
    says: "lacks",
    lack: { list: newest.list, date, since, instead, ...(lastListed && { lastListed }) },
  };
}

type Answer = "lists" | "lacks" | NotAsked;

function answerOf(fact: Fact, list: CompleteList, bodyEnds: BodyEnds): Answer {
  if (fact.claims.some(({ source }) => source === list.source.id)) return "lists";
  if (!isOfItsKind(fact, list)) return "lists another kind";
  const date = dateOf(list.source);
  if (date === undefined) return "no date";
  return standsThrough(fact, date, bodyEnds) ? "lacks" : "not in force then";
}

/**
 * A list of sister cities is no list of memoranda, one of ties abroad none of those at home, and one of members none
 * of observers and guests. What a list is of shows in what it lists.
 */
function isOfItsKind(fact: Fact, list: CompleteList): boolean {
  const listed = list.claims.map(({ says }) => says);
  const said = fact.claims.map(({ says }) => says);
  return (
    shares(listed, said, (says) => kindOf(says, list.of)) &&
    shares(listed, said, (says) => whereOf(says, list))
  );
}

function shares(listed: readonly Says[], said: readonly Says[], of: (says: Says) => string[]): boolean {
  const wanted = new Set(said.flatMap(of));
  return listed.some((says) => of(says).some((kind) => wanted.has(kind)));
}

function kindOf(says: Says, of: string): string[] {
  if (says.kind === "tie" && says.between.includes(of)) return [says.form === "twin" ? "sister" : says.form];
  if (says.kind !== "membership" || says.body !== of) return [];
  // Whoever is a full member, steers, or is in it at a grade that no source gives, is on a list of members.
  return [says.grade === 0 || says.grade === 1 ? `grade ${says.grade}` : "member"];
}

function whereOf(says: Says, { countryOf }: CompleteList): string[] {
  if (says.kind !== "tie") return ["anywhere"];
  const [one, other] = says.between.map((id) => countryOf?.(id));
  return [one !== undefined && one === other ? "at home" : "abroad"];
}

/** In force on every day that the list may be of. */
function standsThrough(fact: Fact, date: PartialDate, bodyEnds: BodyEnds): boolean {
  if (fact.says.kind === "tie" && fact.says.valid?.to === undefined && isOver(fact.says.state)) return false;
  const on = (day: Day): boolean => stands(factHoldsOn(fact, day, bodyEnds));
  return on(firstDay(date)) && on(lastDay(date));
}

const isOver = (state: string | undefined): boolean => /^(expired|suspended|ended-)/.test(state ?? "");

function ofSamePair(one: Says, other: Says): boolean {
  if (one.kind !== "tie" || other.kind !== "tie") return false;
  return one.between.every((end) => other.between.includes(end));
}

function reason(answers: readonly Answer[]): NotAsked {
  return NOT_ASKED.findLast((why) => answers.includes(why)) ?? "no complete list";
}

function ended({ source }: CompleteList): string {
  const date = dateOf(source);
  return date === undefined ? "" : lastDay(date);
}
