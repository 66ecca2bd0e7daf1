import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import IntlMessageFormat from "intl-messageformat";
import { PartnersQuery } from "../src/contract/partners-question.ts";
import { allPairs } from "../src/inference/dyad-table.ts";
import { outOf } from "../src/inference/fitted-pattern.ts";
import { pairCovariates } from "../src/inference/pair-covariates.ts";
import { covariateWords, leftOutWords } from "../src/web/inference/left-out-words.ts";
import { saidWords } from "../src/web/language/said-words.ts";
import { type Message, speak } from "../src/web/language/text.ts";
import { notGivenOfStates } from "../src/workbench/state-facts.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const FOLDER = join(import.meta.dirname, "..", "src", "web", "messages");
const CITIES = [
  "Cape Town",
  "Tokyo",
  "Barcelona, ES",
  "Lisbon",
  "Johannesburg",
  "Berlin",
  "Athens, GR",
  "Toronto",
];

function speakIn(language: string): void {
  const texts: Record<string, string> = JSON.parse(readFileSync(join(FOLDER, `${language}.json`), "utf8"));
  const parsed = Object.entries(texts).map(([id, text]): [string, Message] => {
    const parts = IntlMessageFormat.__parse?.(text) ?? [];
    return [id, parts.length === 1 && parts[0]?.type === 0 ? text.replaceAll("''", "'") : parts];
  });
  speak(language === "en" ? "en-GB" : language, Object.fromEntries(parsed));
}

const workbench = await workbenchOfTests();

test("findings, gaps and next steps say in their messages what their English words say", async () => {
  speakIn("en");
  let read = 0;
  for (const city of CITIES) {
    const { findings, notKnown, nextSteps } = await workbench.assessment({ city });
    for (const { text, say } of [...findings, ...notKnown, ...nextSteps]) {
      assert.equal(saidWords(say), text);
      read += 1;
    }
  }
  assert.ok(read > 50, `${read} sentences read`);
});

test("ties and memberships say in their messages what their English sentences say", async () => {
  speakIn("en");
  const differ: string[] = [];
  let read = 0;
  for (const kind of ["tie", "membership"] as const) {
    const { facts } = await workbench.facts({ kind: [kind], limit: 5000, offset: 0 });
    for (const { sentence, say } of facts) {
      assert.ok(say, sentence);
      const told = saidWords(say);
      read += 1;
      // Roles go by the labels of their list, which English sentences spell as their codes.
      if (told !== sentence && !say.values["roles"]) differ.push(`${told} for ${sentence}`);
    }
  }
  assert.ok(read > 2000, `${read} facts`);
  assert.deepEqual(differ.slice(0, 5), []);
});

test("what is not known of partners, and why places are left out, is said in every language", async () => {
  const asked = { theme: "climate", notRegion: "Africa", limit: "50", avoid: "dispute" };
  const { candidates, considered } = await workbench.partners({
    city: "Cape Town",
    ...PartnersQuery.parse(asked),
  });
  const gaps = candidates.flatMap(({ notKnown }) => notKnown);
  assert.ok(gaps.length > 20 && considered.leftOut.length > 1, `${gaps.length} gaps`);
  speakIn("en");
  for (const { text, say } of gaps) assert.equal(saidWords(say), text);
  for (const language of ["fr", "ja"]) {
    speakIn(language);
    for (const { text, say } of [...gaps, ...considered.leftOut.map(({ by, say }) => ({ text: by, say }))]) {
      const words = saidWords(say);
      assert.ok(words && words !== text, text);
    }
  }
});

test("French and Japanese have words for every one of them", async () => {
  const { findings, notKnown } = await workbench.assessment({ city: "Cape Town" });
  for (const language of ["fr", "ja"]) {
    speakIn(language);
    for (const { text, say } of [...findings, ...notKnown]) {
      const words = saidWords(say);
      assert.ok(words && words !== text, text);
    }
  }
});

test("why a covariate is not in a model is said in every language, and others by what they are called there", () => {
  const named = [
    { id: "same-state", name: "same state" },
    { id: "colony", name: "colonial tie" },
    { id: "alliance", name: "allies by treaty" },
  ];
  const [column, columns] = ["colonial tie", ["same state", "colonial tie"]];
  const cities = [1, 2, 3, 4].map((number) => ({
    id: `c${number}`,
    country: "ZA",
    ...(number < 3 && { population: 1e5 }),
  }));
  const out = [
    outOf({ why: "constant", column }, named),
    outOf({ why: "collinear", column: "allies by treaty", with: columns }, named),
    outOf({ why: "separated", columns, dyads: 12 }, named),
    outOf({ why: "separated", columns, dyads: 12, tied: 3 }, named),
    ...pairCovariates({ cities, ties: [] }, [], allPairs(4)).leftOut,
    ...notGivenOfStates([]),
  ].filter((each) => each !== undefined);
  assert.equal(new Set(out.map(({ say }) => say.id)).size, 8);
  speakIn("en");
  for (const each of out) assert.equal(leftOutWords(each), each.why);
  for (const language of ["fr", "ja"]) {
    speakIn(language);
    for (const each of out) {
      assert.notEqual(leftOutWords(each), each.why);
      assert.doesNotMatch(leftOutWords(each), /same|colon(y|ial tie)/);
    }
    assert.notEqual(covariateWords({ id: "colony", name: column }), column);
  }
});
