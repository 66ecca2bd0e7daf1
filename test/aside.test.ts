/** A server that makes long answers on threads of their own: what else is asked meanwhile is answered, and they can be given up. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startServer } from "../src/api/start-server.ts";
import { DifferenceReply } from "../src/contract/difference-question.ts";
import { DormancyReply } from "../src/contract/dormancy-question.ts";
import { ErrorBody } from "../src/contract/error-body.ts";
import { ForecastMembershipReply } from "../src/contract/forecast-membership-question.ts";
import { MeasureReply } from "../src/contract/measure-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();
const server = await startServer(workbench, { host: "127.0.0.1", port: 0, log: assert.ifError });
after(() => server.close());
const get = (path: string, signal?: AbortSignal): Promise<Response> =>
  fetch(new URL(path, server.address), signal ? { signal } : {});

/** How long each of some light questions took, one after another, until the long one is answered. */
async function meanwhile(long: Promise<unknown>): Promise<number[]> {
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  long.then(done, done);
  const times: number[] = [];
  while (!isDone) {
    const asked = performance.now();
    await (await get("/api/meta")).arrayBuffer();
    times.push(performance.now() - asked);
    await setTimeout(20);
  }
  return times.sort((one, other) => one - other);
}

test("while the server computes what differences do to a forecast, others are answered", async () => {
  await (await get("/api/meta")).arrayBuffer();
  const asked = performance.now();
  const long = get("/api/difference-to-forecast").then((response) => response.json());
  const times = await meanwhile(long);
  const whole = performance.now() - asked;
  assert.ok(DifferenceReply.parse(await long).rows.length > 5);
  // On the server's own thread the others would wait for most of it, however busy the machine is.
  assert.ok(times.length > 5 && (times.at(-1) ?? whole) < whole / 3, `${times.at(-1)} of ${whole} ms`);
});

test("while the server draws graphs that a figure is set against, others are answered", async () => {
  const asked = performance.now();
  const long = get("/api/measures/against-chance?figure=transitivity&model=rewired&draws=1000");
  const times = await meanwhile(long);
  const whole = performance.now() - asked;
  const { figure, chance } = MeasureReply.parse(await (await long).json());
  assert.equal(figure, "transitivity");
  assert.equal(chance?.draws, 1000);
  assert.ok(times.length > 5 && (times.at(-1) ?? whole) < whole / 3, `${times.at(-1)} of ${whole} ms`);
});

test("while the server learns who joins which network, others are answered", async () => {
  const asked = performance.now();
  const long = get("/api/forecast-membership?city=Riga&network=net:uccn").then((response) => response.json());
  const times = await meanwhile(long);
  const whole = performance.now() - asked;
  assert.ok((ForecastMembershipReply.parse(await long).chance ?? 0) > 0);
  assert.ok(times.length > 5 && (times.at(-1) ?? whole) < whole / 3, `${times.at(-1)} of ${whole} ms`);
});

test("an answer given up frees its thread, and the next question is answered on another", async () => {
  const away = new AbortController();
  const given = get("/api/robustness?by=betweenness&draws=500", away.signal);
  await setTimeout(300);
  away.abort();
  await assert.rejects(given, { name: "AbortError" });
  const told = await get("/api/robustness?by=network&draws=10");
  assert.equal(told.status, 200);
});

test("what a thread refuses is refused as the question would be, and its answer is the same", async () => {
  const unknown = await get("/api/diffusion?network=net:no-such-network");
  assert.equal(unknown.status, 404);
  const { code } = ErrorBody.parse(await unknown.json()).error;
  await assert.rejects(
    workbench.diffusion({ network: "net:no-such-network" } as never),
    (error: { code?: unknown }) => error.code === code,
  );
  const aside = await (await get("/api/thesis/serves-the-state")).json();
  assert.deepEqual(aside, JSON.parse(JSON.stringify(await workbench.thesis({ id: "serves-the-state" }))));
});

/** What a reply of lines tells, in order; what came at once has no lines. */
async function linesOf(response: Response): Promise<Told[]> {
  assert.match(response.headers.get("content-type") ?? "", /^application\/x-ndjson/);
  return (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

interface Told {
  readonly progress?: { readonly stage: string; readonly done: number; readonly all: number };
  readonly reply?: unknown;
  readonly failure?: unknown;
  readonly status?: number;
}

const inLines = (path: string): Promise<Response> =>
  fetch(new URL(path, server.address), { headers: { accept: "application/x-ndjson, application/json" } });

test("a back-test tells its stages by name and share, and then the reply that is told without them", async () => {
  for (const [path, stages] of [
    ["/api/membership-backtest?split=2016", ["laying-out", "learning", "seeking", "intervals"]],
    [
      "/api/forecast-backtest?split=2005&seed=5",
      ["laying-out", "learning", "trees", "scoring", "seeking", "intervals"],
    ],
  ] as const) {
    const lines = await linesOf(await inLines(path));
    const told = lines.flatMap(({ progress }) => progress ?? []);
    assert.deepEqual([...new Set(told.map(({ stage }) => stage))], stages);
    const shares = told.map(({ done, all }) => done / all);
    assert.deepEqual(
      shares,
      shares.toSorted((one, other) => one - other),
    );
    assert.ok(shares.every((share) => share >= 0 && share < 1));
    // Kept by now, so that it comes at once, and whole.
    const plain = await inLines(path);
    assert.match(plain.headers.get("content-type") ?? "", /^application\/json/);
    assert.deepEqual(lines.at(-1), { reply: await plain.json() });
  }
});

test("who waits for others is told so, and a failure after that comes with its status", async () => {
  const away = new AbortController();
  const before = get("/api/forecast-backtest?split=2005&seed=6", away.signal);
  await setTimeout(200);
  const waiting = inLines("/api/membership-backtest?split=1970");
  await setTimeout(200);
  away.abort();
  await assert.rejects(before, { name: "AbortError" });
  const lines = await linesOf(await waiting);
  assert.deepEqual(lines[0], {
    progress: { stage: "waiting", done: 0, all: 1, within: { done: 0, all: 1 } },
  });
  const last = lines.at(-1);
  assert.equal(last?.status, 400);
  assert.equal(ErrorBody.parse(last?.failure).error.code, "no-network");
});

test("where many long answers wait the next is sent away with what to do, and others are answered", async () => {
  const away = new AbortController();
  const ask = (draws: number): Promise<Response> =>
    get(`/api/robustness?by=betweenness&draws=${draws}`, away.signal);
  // One that is made, and eight that wait.
  const queued = Array.from({ length: 9 }, (_, at) => ask(500 - at));
  const given = Promise.allSettled(queued);
  const busy = async (): Promise<Response> => {
    for (let tries = 0; tries < 50; tries++) {
      // Asked before all others have come, it would wait its turn.
      const next = await get("/api/dormancy", AbortSignal.timeout(500)).catch(() => undefined);
      if (next?.status === 503) return next;
    }
    return assert.fail("never busy");
  };
  const refused = await busy();
  assert.equal(refused.headers.get("retry-after"), "30");
  const { code, message } = ErrorBody.parse(await refused.json()).error;
  assert.equal(code, "busy");
  assert.match(message, /^8 long answers wait already.+ask it again in half a minute/);
  // The same as one that waits joins it, and what is no long answer has its own.
  const same = await get("/api/robustness?by=betweenness&draws=492", AbortSignal.timeout(300)).catch(
    ({ name }) => name,
  );
  assert.equal(same, "TimeoutError");
  assert.equal((await get("/api/meta")).status, 200);
  away.abort();
  assert.ok((await given).every(({ status }) => status === "rejected"));
  let after = await get("/api/dormancy");
  // The server hears of each that left on its own connection.
  for (let tries = 0; after.status === 503 && tries < 50; tries++) {
    await setTimeout(100);
    after = await get("/api/dormancy");
  }
  assert.equal(DormancyReply.parse(await after.json()).kind, "tie");
});
