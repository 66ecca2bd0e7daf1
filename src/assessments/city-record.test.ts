import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Says } from "../record/says.ts";
import type { TIE_STATES } from "../record/vocabulary.ts";
import { type CityRecord, cityRecord } from "./city-record.ts";

const [LUBECK, RIGA, VISBY] = ["gn:2875601", "gn:456172", "gn:2662689"];

const recordOf = (said: readonly Says[], day = "2020-01-01"): CityRecord =>
  cityRecord(
    resolve(
      said.map((says) => claim(says)),
      new Map(),
    ),
    day,
  );

const tie = (state: (typeof TIE_STATES)[number], to?: string): Says => ({
  kind: "tie",
  between: [LUBECK, RIGA],
  form: "twin",
  state,
  themes: ["culture"],
  ...(to && { valid: { to: { date: to } } }),
});

test("a practice that another city took up was solved by the one it came from, and acted on by both", () => {
  const { acts, solved } = recordOf([
    { kind: "transfer", from: VISBY, to: RIGA, practice: "harbour", stage: "seen", themes: ["water"] },
  ]);
  assert.deepEqual([...solved.keys()], [VISBY]);
  assert.deepEqual([...acts.keys()].sort(), [RIGA, VISBY].sort());
});

test("an outcome that is only expected solved nothing", () => {
  const outcome = (realisation: "expected" | "realised"): Says => ({
    kind: "outcome",
    of: RIGA,
    outcome: "policies",
    realisation,
    attribution: "claimed",
    themes: ["climate"],
  });
  assert.equal(recordOf([outcome("expected")]).solved.size, 0);
  assert.equal(
    recordOf([outcome("realised")])
      .solved.get(RIGA)
      ?.get("climate")?.length,
    1,
  );
});

test("a tie that one side ended is a flag on both, and none before it ended or began", () => {
  const { risks } = recordOf([tie("ended-by-first", "2010")]);
  assert.deepEqual([...risks.keys()].sort(), [RIGA, LUBECK].sort());
  assert.equal(recordOf([tie("ended-by-first", "2010")], "2009-05-01").risks.size, 0);
  assert.equal(recordOf([tie("in-force")]).risks.size, 0);
});

test("every flag and every theme rests on a fact that names the place", () => {
  const places = fc.constantFrom(LUBECK, RIGA, VISBY);
  const episode = fc.record({
    kind: fc.constant("episode" as const),
    act: fc.constantFrom("dispute" as const, "summit" as const, "withdrawal" as const),
    actor: places,
    partners: fc.array(places, { maxLength: 2 }),
    what: fc.string({ minLength: 1 }),
    themes: fc.array(fc.constantFrom("climate" as const, "water" as const), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(episode, { maxLength: 8 }), (episodes) => {
      const { acts, risks } = recordOf(episodes);
      for (const [place, told] of [...acts, ...risks])
        for (const facts of told.values())
          assert.ok(
            facts.every(
              ({ says }) =>
                says.kind === "episode" && (says.actor === place || says.partners?.includes(place)),
            ),
          );
    }),
  );
});
