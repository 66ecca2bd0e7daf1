/** What the paper holds of cities in general, beside what bears on it, on the bundled data and on lists. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { datedTables, datedWorld } from "../bench/dated-world.ts";
import { program } from "../src/cli/program.ts";
import { DifferenceQuestion, DifferenceReply } from "../src/contract/difference-question.ts";
import { ThesesQuery, ThesesReply, ThesisReply } from "../src/contract/thesis-question.ts";
import { directionOf, verdictOf } from "../src/theses/thesis.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { homeInOne } from "./commands-in-one.ts";

const workbench = await workbenchOfTests();
const home = homeInOne();
after(() => home.remove());

const onFile = DifferenceReply.parse(
  await workbench.differenceToForecast(DifferenceQuestion.parse({ split: "2007" })),
);

const all = ThesesReply.parse(await workbench.theses(ThesesQuery.parse({})));

test("every row of the comparison of two cities is asked with, or the reply says why not", async () => {
  const { rows } = await workbench.comparison({ city: ["Cape Town", "Tokyo"] });
  const told = new Set([...onFile.rows, ...onFile.notAsked].map(({ id }) => id));
  for (const { id } of rows) assert.ok(told.has(id), id);
});

test("a row either has its gain with an interval, or the reason why nothing can be told", () => {
  assert.ok(onFile.rows.some(({ gain }) => gain) && onFile.rows.some(({ why }) => why));
  for (const { id, gain, why, effect, moves } of onFile.rows) {
    assert.equal(gain === undefined, why !== undefined, id);
    if (!gain) assert.equal(moves, "cannot tell");
    else assert.ok(gain.logLoss.lower <= gain.logLoss.upper && effect, id);
  }
  assert.equal(onFile.pairs, onFile.newTies * 11);
});

test("without a day a third of the dated ties is left for later", async () => {
  const { known, newTies, split } = await workbench.differenceToForecast(DifferenceQuestion.parse({}));
  assert.match(split, /^\d{4}$/);
  assert.ok(newTies > 0.2 * (known + newTies) && newTies < 0.4 * (known + newTies));
});

test("the statements name the paper that they are of, together and alone", async () => {
  for (const id of [[], ["barriers-overcome"]]) {
    const { stdout } = await home.hansa(["thesis", ...id]);
    assert.match(stdout.replaceAll(/\s+/g, " "), /E\. F\. Beukman, Return of the City State\?/);
  }
});

test("each statement is carried by claims of the paper, with their section", async () => {
  for (const { id, said } of all.theses)
    for (const { claim, section } of said) {
      const told = await workbench.claim({ id: claim });
      assert.equal(told.claim.source, "src:beukman", id);
      assert.ok(section, `${id} ${claim}`);
    }
});

test("an answer follows from the figures and marks that stand beside it", () => {
  for (const { id, verdict, estimates, missing } of all.theses) {
    assert.equal(verdict, verdictOf(estimates), id);
    assert.equal(verdict === "no evidence on file", missing !== undefined, id);
    for (const estimate of estimates) {
      const { lower, upper, worst, why, direction, rests } = estimate;
      const span =
        lower === undefined || upper === undefined ? undefined : { lower, upper, ...(worst && { worst }) };
      assert.equal(direction, directionOf(estimate, span), id);
      assert.equal(span === undefined, why !== undefined, `${id} ${estimate.estimate}`);
      assert.ok(Number.isFinite(lower ?? 0) && Number.isFinite(upper ?? 0), id);
      assert.ok(rests.claims >= (rests.because?.length ?? 0) && rests.sources <= rests.claims, id);
    }
  }
});

test("most affairs are silent on the state, so whom cities serve cannot be told from the shares", () => {
  const told = all.theses.find(({ id }) => id === "serves-the-state");
  assert.equal(told?.verdict, "cannot tell");
  const [low = 1, high = 0] = told?.estimates[0]?.worst ?? [];
  assert.ok(low < 0.1 && high > 0.5);
});

test("beside a figure that is against stands the two-sided p, which does not read as its opposite", () => {
  const {
    direction,
    p = 1,
    pSide,
  } = all.theses
    .flatMap(({ estimates }) => estimates)
    .find(({ estimate }) => estimate === "continent-ties") ?? {};
  assert.equal(direction, "against");
  assert.ok(pSide === "two-sided" && p < 0.05);
  for (const { estimate, ...told } of all.theses.flatMap(({ estimates }) => estimates))
    assert.equal(told.p === undefined, told.pSide === undefined, estimate);
});

test("one affair tells of the state, and is not told as several", () => {
  for (const { why } of all.theses.flatMap(({ estimates }) => estimates))
    assert.doesNotMatch(why?.text ?? "", /\b1 (affairs|matters|ties|cities|pairs)/);
});

test("one thesis is told as among all, and as of a day before most ties nothing is NaN", async () => {
  const id = "ties-before-networks";
  const one = ThesisReply.parse(await workbench.thesis({ id }));
  assert.deepEqual(
    one.thesis,
    all.theses.find((each) => each.id === id),
  );
  const early = ThesesReply.parse(await workbench.theses(ThesesQuery.parse({ asOf: "1950-01-01" })));
  assert.ok(early.theses.flatMap(({ estimates }) => estimates).some(({ why }) => why));
});

test("a command that a statement or a figure sends one to exists, with each option that it names", () => {
  const told = all.theses.flatMap(({ changes, estimates }) => [
    ...[...changes.matchAll(/\((hansa [^)]*)\)/g)].map(([, line = ""]) => line),
    ...estimates.map(({ command }) => command),
  ]);
  assert.ok(told.some((line) => line.includes("--covariate")));
  for (const line of told) {
    let command = program();
    for (const word of line.split(" ").slice(1))
      command = command.commands.find((inner) => inner.name() === word) ?? command;
    assert.notEqual(command.name(), "hansa", line);
    for (const [option] of line.matchAll(/--[\w-]+/g))
      assert.ok(
        command.options.some(({ long }) => long === option),
        line,
      );
  }
});

test("an unknown thesis is answered with the nearest that there are", async () => {
  await assert.rejects(workbench.thesis({ id: "serve-the-state" }), /did you mean serves-the-state/);
});

const tables = datedTables(datedWorld(300, 900, 1));
const put = (name: string, text: string): string => {
  writeFileSync(join(home.folder, name), text);
  return join(home.folder, name);
};
const [ties, cities] = [put("ties.csv", tables.ties), put("places.csv", tables.cities)];

test("on lists the rows of ties and cities are asked with, and those of the ledger are not", async () => {
  const asked = ["--train", ties, "--cities", cities, "--split", "2005", "--json"];
  const { code, stdout, stderr } = await home.hansa(["thesis", "difference-to-forecast", ...asked]);
  assert.equal(code, 0, stderr);
  const { rows, notAsked } = DifferenceReply.parse(JSON.parse(stdout));
  assert.ok(rows.some(({ id, gain }) => id === "inhabitants" && gain));
  assert.ok(notAsked.some(({ id }) => id === "bodies"));
});

test("where too few ties come later the command says so and what to do", async () => {
  const asked = ["--train", ties, "--cities", cities, "--split", "2050"];
  const { code, stderr } = await home.hansa(["thesis", "difference-to-forecast", ...asked]);
  assert.notEqual(code, 0);
  assert.match(stderr, /Cannot tell: 0 new ties.*earlier --split/);
});
