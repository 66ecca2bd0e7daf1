import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { only } from "../../test/fixtures/only.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Source } from "../record/source.ts";
import { type CompleteList, type ListAnswer, listAnswer } from "./disagreement-list.ts";
import type { Fact } from "./fact.ts";
import { resolve } from "./resolve.ts";

const LUBECK = "gn:2875601";
const RIGA = "gn:456172";
const VISBY = "gn:2662689";
const HANSE = "net:hanse";

const sources = new Map<string, Source>();

/** Riga's page of some date, which lists all of Riga's ties unless said otherwise. */
function page(id: string, more: Partial<Source> = {}): Source {
  const source: Source = {
    id,
    title: id,
    kind: "official-register",
    publisher: RIGA,
    origin: RIGA,
    reliability: "A",
    published: "2020-03-01",
    completeFor: [RIGA],
    ...more,
  };
  sources.set(id, source);
  return source;
}

const list = (source: Source, ...claims: readonly Claim[]): CompleteList => ({
  source,
  of: source.completeFor?.[0] ?? RIGA,
  claims,
});

type Form = "sister" | "twin" | "memorandum" | "partnership";

const tie = (
  to: string,
  from: string,
  form: Form = "sister",
  valid: Interval = { from: { date: "1987" } },
): Claim => claim({ kind: "tie", between: [RIGA, to], form, valid }, { source: from });

page("src:lubeck", { publisher: LUBECK, origin: LUBECK, published: "2019" });
const bySide = (form: Form = "sister", valid?: Interval): Fact =>
  only(resolve([tie(LUBECK, "src:lubeck", form, valid)], sources));

const answer = (fact: Fact, ...lists: readonly CompleteList[]): ListAnswer =>
  listAnswer(fact, lists, new Map());

const RIGA_2020 = list(page("src:riga-2020"), tie(VISBY, "src:riga-2020", "twin"));

test("a complete list of sister cities that lacks a sister city of its time lacks it, since its date", () => {
  const told = answer(bySide(), RIGA_2020);
  assert.ok(told.says === "lacks");
  assert.deepEqual(
    [told.lack.date, told.lack.since, told.lack.lastListed],
    ["2020-03-01", "2020-03-01", undefined],
  );
});

test("without a complete list nobody was asked, and nobody denies", () => {
  assert.deepEqual(answer(bySide()), { says: "no complete list" });
});

test("a list of sister cities is not asked for a memorandum", () => {
  assert.deepEqual(answer(bySide("memorandum"), RIGA_2020), { says: "lists another kind" });
});

test("a list is not asked for what began after it, had ended before it, or may not have begun", () => {
  for (const valid of [
    { from: { date: "2021" } },
    { from: { date: "1987" }, to: { date: "2001" } },
    { from: { date: "2020", bound: "about" } },
    // Begun in the year of the list, but perhaps after its day.
    { from: { date: "2020-06" } },
  ] as const)
    assert.deepEqual(answer(bySide("sister", valid), RIGA_2020), { says: "not in force then" });
});

test("a list of a year is asked only for what stood throughout that year", () => {
  const year = list(page("src:riga-year", { published: "2020" }), tie(VISBY, "src:riga-year"));
  assert.equal(answer(bySide("sister", { from: { date: "2020-06" } }), year).says, "not in force then");
  assert.equal(answer(bySide("sister", { from: { date: "2019-06" } }), year).says, "lacks");
});

test("a list without a date is not asked", () => {
  const { published: _, ...undated } = page("src:riga-undated");
  const held = list(undated, tie(VISBY, "src:riga-undated"));
  assert.deepEqual(answer(bySide(), held), { says: "no date" });
});

test("listed in 2016 and lacking since 2018: the newest list decides, and both dates are told", () => {
  const [of2016, of2018] = [
    page("src:riga-2016", { published: "2016" }),
    page("src:riga-2018", { published: "2018" }),
  ];
  const fact = only(resolve([tie(LUBECK, "src:lubeck"), tie(LUBECK, "src:riga-2016")], sources));
  const lists = [
    RIGA_2020,
    list(of2018, tie(VISBY, "src:riga-2018")),
    list(of2016, tie(VISBY, "src:riga-2016"), tie(LUBECK, "src:riga-2016")),
  ];
  const told = answer(fact, ...lists);
  assert.ok(told.says === "lacks");
  assert.deepEqual([told.lack.date, told.lack.since, told.lack.lastListed], ["2020-03-01", "2018", "2016"]);
});

test("a list that has another tie of the two says so beside what it lacks", () => {
  const memorandum = tie(LUBECK, "src:riga-2020", "memorandum");
  const told = answer(bySide(), { ...RIGA_2020, claims: [...RIGA_2020.claims, memorandum] });
  assert.deepEqual(told.says === "lacks" && told.lack.instead, [memorandum.id]);
});

test("a list that has ties abroad alone is not asked for one at home, and one that has both is", () => {
  const countryOf = (id: string): string => (id === VISBY ? "SE" : "LV");
  const abroad = { ...RIGA_2020, countryOf };
  assert.deepEqual(answer(bySide(), abroad), { says: "lists another kind" });
  const both = { ...abroad, claims: [...RIGA_2020.claims, tie("gn:457954", "src:riga-2020")] };
  assert.equal(answer(bySide(), both).says, "lacks");
});

test("a roster of members is asked for members, and not for observers and guests", () => {
  const roster = page("src:hanse", { publisher: HANSE, origin: HANSE, completeFor: [HANSE] });
  const seat = (member: string, from: string, grade?: 0 | 1 | 2): Claim =>
    claim(
      { kind: "membership", member, body: HANSE, ...(grade !== undefined && { grade }) },
      { source: from },
    );
  const held: CompleteList = { source: roster, of: HANSE, claims: [seat(VISBY, "src:hanse", 2)] };
  const said = (grade?: 0 | 1 | 2): string =>
    answer(only(resolve([seat(RIGA, "src:lubeck", grade)], sources)), held).says;
  assert.deepEqual(
    [said(2), said(), said(1), said(0)],
    ["lacks", "lacks", "lists another kind", "lists another kind"],
  );
});
