import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyClaim } from "../../test/arbitrary.ts";
import type { Interval } from "../record/interval.ts";
import type { Says } from "../record/says.ts";
import { grouped } from "../wording/number-words.ts";
import { figure, sentence } from "./sentence.ts";

const NOBODY = new Map();

test("a figure keeps its unit, its 'almost' and the way its source rounds it", () => {
  assert.equal(figure({ value: 4_000_000, unit: "people", bound: "almost" }), "almost 4,000,000 people");
  assert.equal(figure({ value: 1.5, unit: "percent" }), "1.5 percent");
  assert.equal(figure(undefined), "");
});

test("thousands are parted by commas, and a fraction is left alone", () => {
  assert.equal(grouped(1234567.1234), "1,234,567.1234");
  assert.equal(grouped(999), "999");
  assert.equal(grouped(-1234), "-1,234");
});

test("what came of something is told with its value, unit and bound", () => {
  const told = (what: string, value: number, unit: string, bound?: "over") =>
    sentence(
      {
        kind: "outcome",
        of: "x:air",
        outcome: "visitors",
        realisation: "realised",
        attribution: "claimed",
        what,
        figure: { value, unit, ...(bound && { bound }) },
      },
      NOBODY,
    );
  assert.equal(
    told("Direct tourism spend since July 2015.", 3_000_000_000, "ZAR"),
    "Direct tourism spend since July 2015 (3,000,000,000 ZAR).",
  );
  assert.equal(
    told("The year counted over 460 projects.", 460, "projects", "over"),
    "The year counted over 460 projects.",
  );
  assert.equal(
    told("The year counted 460 projects.", 460, "projects", "over"),
    "The year counted 460 projects (over 460 projects).",
  );
  assert.equal(
    told("It brought 110 new routes.", 10, "new routes"),
    "It brought 110 new routes (10 new routes).",
  );
});

test("a figure that the words spell out is not said twice", () => {
  const told = (what: string, value: number, unit: string) =>
    sentence({ kind: "episode", act: "mission", actor: "x:a", what, figure: { value, unit } }, NOBODY);
  assert.equal(told("It has brought ten new routes.", 10, "new routes"), "It has brought ten new routes.");
  assert.equal(
    told("Seven new routes in one year.", 7, "new routes in one year"),
    "Seven new routes in one year.",
  );
  assert.equal(
    told("A trip was planned, at this cost.", 165_000, "ZAR budgeted"),
    "A trip was planned, at this cost (165,000 ZAR budgeted).",
  );
  assert.equal(told("They agreed on it.", 2, "years"), "They agreed on it (2 years).");
});

test("a figure without a word for what it counts is told by its unit", () => {
  const figure = { value: 4, unit: "universities" };
  const told = (measured?: string) =>
    sentence(
      { kind: "observation", subject: "x:a", metric: "has_statistic", figure, ...(measured && { measured }) },
      NOBODY,
    );
  assert.equal(told(), "X:a: 4 universities.");
  assert.equal(told("places of learning"), "X:a, places of learning: 4 universities.");
});

test("what a figure was measured by is kept beside the figure", () => {
  assert.equal(
    sentence(
      {
        kind: "observation",
        subject: "x:a",
        metric: "has_gdp",
        figure: { value: 60, unit: "billion USD", bound: "about" },
        text: "as large as that of Kenya",
        asOf: "2017",
      },
      NOBODY,
    ),
    "X:a, gdp: about 60 billion USD (as large as that of Kenya), 2017.",
  );
});

test("a membership or tie that has ended by the day asked is told in the past tense", () => {
  const on = (day: string) => ({ day, bodyEnds: new Map([["net:gone", { on: { date: "2010" } }]]) });
  const member = (valid: Interval, body = "net:c", grade?: 0 | 1 | 2 | 3): Says => ({
    kind: "membership",
    member: "x:a",
    body,
    valid,
    ...(grade !== undefined && { grade }),
  });
  const left = member({ from: { date: "1996" }, to: { date: "2022-03-16" } }, "net:c", 2);
  const told = (says: Says, day: string) => sentence(says, NOBODY, on(day));
  assert.equal(told(left, "2026-11-24"), "X:a was a member of net:c, 1996 to 2022-03-16.");
  assert.equal(told(left, "2022-03-16"), "X:a is a member of net:c, 1996 to 2022-03-16.");
  assert.equal(told(left, "1990-01-01"), "X:a is a member of net:c, 1996 to 2022-03-16.");
  assert.equal(sentence(left, NOBODY), "X:a is a member of net:c, 1996 to 2022-03-16.");
  assert.equal(
    told(member({ from: { date: "2005" } }, "net:gone", 3), "2026-01-01"),
    "X:a helped to steer net:gone, 2005.",
  );
  assert.equal(
    told(member({ from: { date: "2015-06" } }, "net:c", 0), "2016-01-01"),
    "X:a took part in net:c, 2015-06.",
  );
  assert.equal(told(member({ to: { date: "2001" } }), "2016-01-01"), "X:a was in net:c, until 2001.");
});

test("a tie that has ended is told as a former one, also where only its state says so", () => {
  const tie = (form: "sister" | "partnership", more: Partial<Extract<Says, { kind: "tie" }>>): Says => ({
    kind: "tie",
    between: ["x:a", "x:b"],
    form,
    ...more,
  });
  const told = (says: Says) => sentence(says, NOBODY, { day: "2026-11-24", bodyEnds: new Map() });
  assert.equal(
    told(tie("sister", { valid: { from: { date: "1990" }, to: { date: "2019" } } })),
    "X:a and x:b: former sister cities, 1990 to 2019.",
  );
  assert.equal(told(tie("partnership", { state: "ended-by-first" })), "X:a and x:b: former partnership.");
  const later = tie("partnership", { state: "ended-by-both", valid: { to: { date: "2030" } } });
  assert.equal(told(later), "X:a and x:b: partnership, until 2030.");
  assert.equal(told(tie("partnership", { state: "dormant" })), "X:a and x:b: partnership.");
});

test("every claim can be told as one sentence, ending in a full stop and without holes", () => {
  fc.assert(
    fc.property(anyClaim, (claim) => {
      const told = sentence(claim.says, new Map());
      assert.match(told, /\.$/s);
      assert.doesNotMatch(told, /undefined|\[object|NaN/);
    }),
  );
});
