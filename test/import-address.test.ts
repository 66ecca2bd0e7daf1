import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { homeInOne } from "./commands-in-one.ts";
import { type Home, type Said, said } from "./hansa.ts";

const TABLE = "city,land,partner,land2\nKöln,Germany,Kyoto,Japan\nKöln,Germany,Lille,France\n";
const MAPPING = `
source: { title: A register of the web, kind: document, reliability: C }
claims:
  - tie: { between: [{ name: city, country: land }, { name: partner, country: land2 }], form: "=twin" }
`;

/** A server of this machine, as a public one that leads on to it cannot be had in a test. */
const server = createServer(({ url = "" }, response) => {
  const to = url.startsWith("/to/") ? decodeURIComponent(url.slice("/to/".length)) : undefined;
  if (to !== undefined) response.writeHead(302, { location: to }).end();
  else if (url === "/register.csv") response.end(TABLE);
  else if (url === "/login.csv") response.end("<!doctype html><title>Log in</title>");
  else if (url === "/endless.csv") response.write(TABLE);
  else response.writeHead(404).end();
});

let home: Home;
let base: string;
before(async () => {
  home = homeInOne();
  writeFileSync(join(home.folder, "map.yaml"), MAPPING);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
  home.remove();
});

const table = (address: string, ...more: string[]): Promise<Said> =>
  home.hansa(["import", "table", address, "--map", "map.yaml", ...more]);
const fetchedFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("hansa-fetched-"));

test("a table is brought in from its address, once, and its source knows where it lies", async () => {
  const kept = fetchedFolders();
  const first = await table(`${base}/register.csv`, "--allow-private", "--json");
  assert.equal(first.code, 0, first.stderr);
  assert.equal(JSON.parse(first.stdout).added, 2);
  const again = await table(`${base}/register.csv`, "--allow-private", "--json");
  assert.equal(JSON.parse(again.stdout).added, 0);
  const source = await home.hansa(["sources", "src:a-register-of-the-web", "--json"]);
  assert.match(source.stdout, /register\.csv/);
  assert.deepEqual(fetchedFolders(), kept);
});

test("what to do about an address without a mapping names the address", async () => {
  const address = `${base}/register.csv`;
  const { code, stderr } = await home.hansa(["import", "table", address, "--allow-private"]);
  assert.equal(code, 2);
  assert.ok(stderr.includes(`hansa import table ${address} --guess`), stderr);
});

test("a fetch that is stopped leaves nothing on the disk", async () => {
  const kept = fetchedFolders();
  const address = `${base}/endless.csv`;
  const child = home.start(["import", "table", address, "--map", "map.yaml", "--allow-private"]);
  const told = said(child);
  for (let turn = 0; turn < 200 && fetchedFolders().length === kept.length; turn++) await sleep(50);
  child.kill("SIGINT");
  const { code, stderr } = await told;
  assert.equal(code, 130, stderr);
  assert.match(stderr, /stopped while .*endless\.csv was fetched; nothing was kept/);
  assert.deepEqual(fetchedFolders(), kept);
});

test("a page in place of a table, and an address where nothing lies, are told", async () => {
  const page = await table(`${base}/login.csv`, "--allow-private");
  assert.equal(page.code, 2);
  assert.match(page.stderr, /holds an HTML page \('Log in'\)/);
  const nothing = await table(`${base}/none.csv`, "--allow-private");
  assert.equal(nothing.code, 2);
  assert.match(nothing.stderr, /answers '404 Not Found': it is not there; check the address/);
});

test("this machine is not asked unless that is allowed, however its address is written", async () => {
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0"]) {
    const { code, stderr } = await table(`http://${host}/register.csv`);
    assert.equal(code, 2, host);
    assert.match(stderr, /not to a public server, and is not asked/, host);
  }
  const { code, stderr } = await table(`${base}/register.csv`);
  assert.equal(code, 2);
  assert.match(stderr, /names port \d+; only those of the web are asked/);
});

test("no redirect leads to the addresses at which clouds keep their secrets, or out of the web", async () => {
  for (const [to, says] of [
    ["http://169.254.169.254/latest/meta-data", /not to a public server/],
    ["http://[fd00:ec2::254]/latest", /not to a public server/],
    ["file:///etc/passwd", /not of the web/],
  ] as const) {
    const { code, stderr } = await table(`${base}/to/${encodeURIComponent(to)}`, "--allow-private");
    assert.equal(code, 2, to);
    assert.match(stderr, says, to);
  }
});
