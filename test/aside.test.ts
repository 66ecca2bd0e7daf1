/** A server that makes long answers on threads of their own: what else is asked meanwhile is answered, and they can be given up. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startServer } from "../src/api/start-server.ts";
import { DifferenceReply } from "../src/contract/difference-question.ts";
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
