/** A forecast of the memberships on file played through, over HTTP. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startServer } from "../src/api/start-server.ts";
import { ErrorBody } from "../src/contract/error-body.ts";
import { MembershipBacktestReply } from "../src/contract/membership-backtest-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { temporaryHome } from "./hansa.ts";

const workbench = await workbenchOfTests();
const server = await startServer(workbench, { host: "127.0.0.1", port: 0, log: assert.ifError });
const home = temporaryHome();
after(async () => {
  await server.close();
  home.remove();
});
const get = (query: string, signal?: AbortSignal): Promise<Response> =>
  fetch(new URL(`/api/membership-backtest?${query}`, server.address), { ...(signal && { signal }) });

test("the reply is that of the command, byte for byte", async () => {
  const command = ["forecast", "backtest", "--memberships", "--split", "2019", "--coverage", "0.6"];
  const { stdout } = await home.hansa([...command, "--seed", "2", "--json"]);
  assert.equal(await (await get("split=2019&coverage=0.6&seed=2")).text(), stdout);
});

test("with less complete rosters more networks are asked about", async () => {
  const asked = async (query: string): Promise<number> =>
    MembershipBacktestReply.parse(await (await get(query)).json()).networks.asked.length;
  assert.ok((await asked("split=2016&coverage=0.6")) > (await asked("split=2016")));
});

test("who hangs up ends it, and the next is answered", async () => {
  const left = new AbortController();
  const given = get("split=2016&seed=7", left.signal);
  setTimeout(() => left.abort(), 50);
  await assert.rejects(given, { name: "AbortError" });
  assert.equal((await get("split=2016&seed=8")).status, 200);
});

test("what the memberships on file do not allow is diagnosed by name, with what to do", async () => {
  for (const [split, code, mend] of [
    ["1970", "no-network", /a later --split, or take less complete rosters/],
    ["2050", "no-roster-so-late", /an earlier --split, or take less complete rosters/],
    ["2018", "no-new-memberships", /an earlier --split, or take less complete rosters/],
    ["2015", "too-few-to-learn", /a later --split; .+ less complete ones with --coverage/],
  ] as const) {
    const reply = await get(`split=${split}`);
    assert.equal(reply.status, 400);
    const { error } = ErrorBody.parse(await reply.json());
    assert.equal(error.code, code);
    assert.match(error.message, mend);
  }
  for (const query of ["split=yesterday", "", "split=2016&coverage=0.1"])
    assert.equal((await get(query)).status, 400);
});
