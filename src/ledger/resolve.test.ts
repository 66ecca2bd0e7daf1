import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import { factsOf } from "./fact.ts";
import { resolve } from "./resolve.ts";

const LUBECK = "gn:2875601";
const RIGA = "gn:456172";

const sources = new Map<string, Source>(
  [
    source("src:lubeck", { origin: "gn:2875601", publisher: LUBECK }),
    source("src:lubeck-2", { origin: "gn:2875601", publisher: LUBECK }),
    source("src:riga", { origin: "gn:456172", publisher: RIGA }),
    source("src:wikipedia", { origin: "wikipedia", reliability: "D" }),
    source("src:mirror", { origin: "mirror", derivedFrom: ["src:wikipedia"], reliability: "E" }),
    source("src:paper", { origin: "paper", reliability: "C" }),
  ].map((work) => [work.id, work]),
);

function source(id: string, more: Partial<Source>): Source {
  return { id, title: id, kind: "official-page", origin: id, reliability: "B", ...more };
}

const claimOf = (says: Says, from: string, more: Partial<Claim> = {}): Claim =>
  claim(says, { source: from, reliability: sources.get(from)?.reliability ?? "C", ...more });

const twinning = (from: string, start?: string, more: Partial<Claim> = {}): Claim =>
  claimOf(
    {
      kind: "tie",
      between: from === "src:riga" ? [RIGA, LUBECK] : [LUBECK, RIGA],
      form: "sister",
      ...(start && { valid: { from: { date: start } } }),
    },
    from,
    more,
  );

const members = (value: number, from: string, more: Partial<Claim> = {}, as: object = {}): Claim =>
  claimOf(
    {
      kind: "observation",
      subject: "net:hanse",
      metric: "has_member_count",
      figure: { value, unit: "cities", ...as },
    },
    from,
    more,
  );

function only<T>(items: readonly T[]): T {
  assert.equal(items.length, 1);
  const [item] = items;
  assert.ok(item);
  return item;
}

test("two cities that list each other from the same year agree", () => {
  const fact = only(resolve([twinning("src:lubeck", "1987"), twinning("src:riga", "1987-05-03")], sources));
  assert.equal(fact.status, "agreed");
  assert.equal(fact.claims.length, 2);
});

test("a year contains its day: the more precise version is shown and nothing is disputed", () => {
  const fact = only(resolve([twinning("src:lubeck", "1987"), twinning("src:riga", "1987-05-03")], sources));
  assert.deepEqual(fact.says.kind === "tie" && fact.says.valid?.from?.date, "1987-05-03");
});

test("different years are a dispute in which both versions stay", () => {
  const fact = only(resolve([twinning("src:lubeck", "1999"), twinning("src:riga", "2000")], sources));
  assert.equal(fact.status, "disputed");
  const start = fact.aspects.find(({ of }) => of === "start");
  assert.deepEqual(start?.versions.map(({ words }) => words).toSorted(), ["1999", "2000"]);
});

test("the version with more independent origins is shown, and the rule says so", () => {
  const fact = only(
    resolve(
      [twinning("src:lubeck", "1999"), twinning("src:riga", "2000"), twinning("src:wikipedia", "2000")],
      sources,
    ),
  );
  const start = fact.aspects.find(({ of }) => of === "start");
  assert.equal(start?.versions[0]?.words, "2000");
  assert.equal(start?.rule, "more independent sources");
});

test("two pages of one city are one voice", () => {
  assert.equal(
    only(resolve([twinning("src:lubeck"), twinning("src:lubeck-2")], sources)).status,
    "single source",
  );
});

test("a mirror of Wikipedia does not confirm Wikipedia", () => {
  assert.equal(
    only(resolve([twinning("src:wikipedia"), twinning("src:mirror")], sources)).status,
    "single source",
  );
});

test("a paper that cites a city's page does not confirm that page", () => {
  const citing = twinning("src:paper", undefined, { cites: ["src:lubeck"] });
  assert.equal(only(resolve([twinning("src:lubeck"), citing], sources)).status, "single source");
  assert.equal(only(resolve([twinning("src:riga"), citing], sources)).status, "agreed");
});

test("an inferred date neither makes a dispute nor an agreement of dates", () => {
  const inferred = claimOf(
    {
      kind: "tie",
      between: [LUBECK, RIGA],
      form: "sister",
      valid: { from: { date: "1990", inferred: true } },
    },
    "src:riga",
  );
  const fact = only(resolve([twinning("src:lubeck", "1987"), inferred], sources));
  assert.equal(fact.status, "agreed");
  assert.equal(fact.aspects.find(({ of }) => of === "start")?.status, "single source");
});

test("sister and twin are one form, sister and friendship are two", () => {
  const tie = (form: "twin" | "friendship"): Claim =>
    claimOf({ kind: "tie", between: [RIGA, LUBECK], form }, "src:riga");
  assert.equal(only(resolve([twinning("src:lubeck"), tie("twin")], sources)).status, "agreed");
  assert.equal(only(resolve([twinning("src:lubeck"), tie("friendship")], sources)).status, "disputed");
});

test("almost 200 members allows 184, and 137 does not go with 184", () => {
  const [a, b] = [members(200, "src:lubeck", {}, { bound: "almost" }), members(184, "src:riga")];
  assert.equal(only(resolve([a, b], sources)).status, "agreed");
  assert.equal(
    only(resolve([members(137, "src:lubeck"), members(184, "src:riga")], sources)).status,
    "disputed",
  );
});

test("figures of different dates are different facts, unless a coder marks them as rival counts", () => {
  const dated = (asOf: string): Says => ({
    kind: "observation",
    subject: "net:hanse",
    metric: "has_member_count",
    figure: { value: 100, unit: "cities" },
    asOf,
  });
  const one = claimOf(dated("2016"), "src:lubeck");
  const other = claimOf(dated("2017"), "src:riga");
  assert.equal(resolve([one, other], sources).length, 2);
  const marked = (subject: Claim, rival: Claim): Claim => ({
    ...subject,
    conflicts: [{ kind: "count", with: [rival.id] }],
  });
  assert.equal(resolve([marked(one, other), marked(other, one)], sources).length, 1);
});

test("full since 2006 and steering since 2007 are one membership at grade 3 since 2006, and no dispute", () => {
  const grade = (level: 2 | 3, start: string): Claim =>
    claimOf(
      {
        kind: "membership",
        member: RIGA,
        body: "net:hanse",
        grade: level,
        valid: { from: { date: start } },
      },
      "src:riga",
    );
  const [fact] = factsOf(resolve([grade(2, "2006"), grade(3, "2007")], sources), "membership");
  assert.equal(fact?.status, "single source");
  assert.equal(fact?.says.grade, 3);
  assert.equal(fact?.says.valid?.from?.date, "2006");
});

test("a correction replaces what it supersedes, and only from when it was recorded", () => {
  const wrong = twinning("src:lubeck", "1986");
  const right = twinning("src:lubeck", "1987", { supersedes: wrong.id, recorded: "2026-03-01T00:00:00Z" });
  const shown = (knownAsOf?: string): unknown => {
    const fact = only(resolve([wrong, right], sources, knownAsOf));
    return fact.says.kind === "tie" && fact.says.valid?.from?.date;
  };
  assert.equal(shown(), "1987");
  assert.equal(shown("2026-02-01T00:00:00Z"), "1986");
});

test("a retracted claim is gone, and back when its retraction is itself retracted", () => {
  const said = twinning("src:lubeck", "1986");
  const back = (of: Claim, recorded: string): Claim =>
    claimOf({ kind: "retraction", of: of.id, why: "misread" }, "src:lubeck", { recorded });
  const first = back(said, "2026-02-01T00:00:00Z");
  assert.deepEqual(resolve([said, first], sources), []);
  assert.equal(resolve([said, first, back(first, "2026-03-01T00:00:00Z")], sources).length, 1);
});

test("a claim corrected twice stands as last corrected, and stays gone when that is retracted", () => {
  const first = twinning("src:lubeck", "1985");
  const second = twinning("src:lubeck", "1986", { supersedes: first.id });
  const third = twinning("src:lubeck", "1987", { supersedes: second.id });
  const fact = only(resolve([first, second, third], sources));
  assert.deepEqual(
    fact.claims.map(({ id }) => id),
    [third.id],
  );
  const back = claimOf({ kind: "retraction", of: third.id, why: "misread" }, "src:lubeck");
  assert.deepEqual(resolve([first, second, third, back], sources), []);
});

test("a register that lists a twinning and a friendship with one city contradicts nobody", () => {
  const friendship = claimOf(
    { kind: "tie", between: [LUBECK, RIGA], form: "friendship", valid: { from: { date: "1983" } } },
    "src:lubeck",
  );
  assert.equal(only(resolve([twinning("src:lubeck", "1985"), friendship], sources)).status, "single source");
});

test("a chair's year that is over ends no membership", () => {
  const seat = (more: object): Claim =>
    claimOf({ kind: "membership", member: RIGA, body: "net:hanse", ...more }, "src:riga");
  const full = seat({ grade: 2, valid: { from: { date: "2018" } } });
  const chair = seat({ roles: ["chair"], valid: { from: { date: "2019" }, to: { date: "2019" } } });
  const [fact] = factsOf(resolve([full, chair], sources), "membership");
  assert.deepEqual(fact?.says.valid, { from: { date: "2018" } });
  const left = seat({ grade: 2, valid: { from: { date: "2018" }, to: { date: "2021" } } });
  const [ended] = factsOf(resolve([left, chair], sources), "membership");
  assert.equal(ended?.says.valid?.to?.date, "2021");
});

test("two sources that say the same side ended a tie agree, whichever end they name first", () => {
  const ended = (
    between: [string, string],
    state: "ended-by-first" | "ended-by-second",
    from: string,
  ): Claim => claimOf({ kind: "tie", between, form: "sister", state }, from);
  const said = [
    ended([LUBECK, RIGA], "ended-by-first", "src:lubeck"),
    ended([RIGA, LUBECK], "ended-by-second", "src:riga"),
  ];
  assert.equal(only(resolve(said, sources)).status, "agreed");
});

test("a source that gives no end does not undo the end that another gives", () => {
  const seat = (from: string, valid: object): Claim =>
    claimOf({ kind: "membership", member: RIGA, body: "net:hanse", grade: 2, valid }, from);
  const [fact] = factsOf(
    resolve(
      [
        seat("src:riga", { from: { date: "2014" } }),
        seat("src:lubeck", { from: { date: "2014" }, to: { date: "2019", inferred: true } }),
      ],
      sources,
    ),
    "membership",
  );
  assert.equal(fact?.says.valid?.to?.date, "2019");
});

test("a founder that was at one meeting is a founder, without the meeting's date, grade or end", () => {
  const seat = (more: object): Claim =>
    claimOf({ kind: "membership", member: RIGA, body: "net:hanse", ...more }, "src:riga");
  const founder = seat({ roles: ["founder"] });
  const guest = seat({ grade: 0, valid: { from: { date: "2023" } } });
  const [fact] = factsOf(resolve([guest, founder], sources), "membership");
  assert.deepEqual(fact?.says, founder.says);
  assert.equal(fact?.claims.length, 2);
});

test("a guest's date that is over ends no full membership", () => {
  const seat = (more: object): Claim =>
    claimOf({ kind: "membership", member: RIGA, body: "net:hanse", ...more }, "src:riga");
  const full = seat({ grade: 2, valid: { from: { date: "2018" } } });
  const guest = seat({ grade: 0, valid: { from: { date: "2016" }, to: { date: "2016" } } });
  const [fact] = factsOf(resolve([full, guest], sources), "membership");
  assert.deepEqual(fact?.says, full.says);
});
