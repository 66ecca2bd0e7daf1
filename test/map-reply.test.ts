import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { app } from "../src/api/app.ts";
import { dayNumber } from "../src/atlas/day-number.ts";
import { spanDays, standingOn, stands } from "../src/atlas/span-days.ts";
import { MapReply } from "../src/contract/map-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();
const reply = await workbench.map({});
const hono = app(workbench, { remote: false, version: "test", webFolder: "", log: () => {} });
const asked = (headers: Record<string, string>): Promise<Response> | Response =>
  hono.request("http://localhost/api/map", { headers });

test("the ties that the map shows on a day are those of the graph of that day", async () => {
  const { ties, dates } = reply;
  const days = spanDays(ties, dates);
  for (const day of [reply.today, "2006-06-30", "1990-12-31"]) {
    const pairs = new Set(
      ties.a.flatMap((a, row) => {
        const standing = ties.counts[row] === 1 && stands(standingOn(days, row, dayNumber(day)));
        return standing ? [[a, ties.b[row] ?? -1].sort((one, other) => one - other).join()] : [];
      }),
    );
    assert.equal(pairs.size, (await workbench.graph({ asOf: day })).m, day);
  }
});

test("every tie and membership of a place on file is in the columns, and every column is as long as its fellows", async () => {
  assert.ok(MapReply.safeParse(reply).success);
  for (const columns of [reply.ties, reply.memberships, reply.cities])
    assert.equal(new Set(Object.values(columns).map((column) => column.length)).size, 1);
  const of = async (kind: string): Promise<number> =>
    (await workbench.facts({ kind: [kind], limit: 1, offset: 0 } as never)).total;
  assert.equal(reply.ties.a.length, await of("tie"));
  const c40 = reply.networks.findIndex(({ id }) => id === "net:c40");
  const members = reply.memberships.network.filter((network) => network === c40).length;
  assert.equal(members, (await workbench.network({ id: "C40" })).members.length);
});

test("a place without coordinates is there, and has none", () => {
  const { latitude, level } = reply.cities;
  assert.ok(level.some((each, row) => each === "region" && latitude[row] === null));
  assert.ok(level.every((each, row) => each !== "city" || latitude[row] !== 0));
});

test("a long reply is packed for those who take it so, once for each state of the ledger", async () => {
  const plain = await asked({});
  const packed = await asked({ "accept-encoding": "br, gzip;q=0.8" });
  const again = await asked({ "accept-encoding": "gzip" });
  const refused = await asked({ "accept-encoding": "gzip;q=0, identity" });
  const text = await plain.text();
  assert.equal(packed.headers.get("content-encoding"), "gzip");
  assert.equal(refused.headers.get("content-encoding"), null);
  assert.equal(packed.headers.get("vary"), "Accept, Accept-Encoding");
  for (const each of [packed, again])
    assert.equal(gunzipSync(new Uint8Array(await each.arrayBuffer())).toString(), text);
  const tag = packed.headers.get("etag") ?? "";
  assert.equal(tag, `W/${plain.headers.get("etag")}`);
  assert.equal((await asked({ "if-none-match": tag })).status, 304);
});

test("a reply that is short is sent as it is", async () => {
  const short = await hono.request("http://localhost/api/meta", { headers: { "accept-encoding": "gzip" } });
  assert.equal(short.headers.get("content-encoding"), null);
});
