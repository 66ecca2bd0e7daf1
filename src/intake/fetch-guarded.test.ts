import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { fetchGuarded } from "./fetch-guarded.ts";
import { hop } from "./fetch-hop.ts";
import { fetchJson, fetchWhole } from "./fetch-whole.ts";
import type { Resolver } from "./guard-lookup.ts";
import { redirected } from "./guard-url.ts";

/** A server on loopback that answers so, for as long as it is asked. */
async function withServer(answer: RequestListener, ask: (url: string, server: Server) => Promise<void>) {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  try {
    await ask(`http://127.0.0.1:${port}`, server);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const OWN = { allowPrivate: true } as const;
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && "code" in error && error.code === expected;

test("a server of this machine is not asked unless that is allowed", async () => {
  let asked = 0;
  await withServer(
    (_, response) => {
      asked++;
      response.end("{}");
    },
    async (url) => {
      await assert.rejects(fetchGuarded(url), code("address-not-taken"));
      await assert.rejects(fetchGuarded("http://127.0.0.1:8080/"), code("address-not-public"));
      assert.equal(asked, 0);
      assert.deepEqual(await fetchJson(url, OWN), {});
    },
  );
});

const PUBLIC = "93.184.215.14";

/** Names as a hostile server of names would have them; no real one is asked. */
function named(found: Readonly<Record<string, readonly string[]>>): Resolver {
  return async (host) => found[host] ?? [];
}

/** Stands for the servers of public addresses: what is asked of them is answered on loopback. */
function playing(server: string): typeof hop {
  return (url, { addresses }, how) => {
    assert.deepEqual(addresses, [PUBLIC], `only a public address is asked, not ${addresses}`);
    const { pathname } = url;
    return hop(new URL(pathname, server), { addresses: ["127.0.0.1"], allPrivate: true }, how);
  };
}

const PRIVATE_PLACES = [
  "http://127.0.0.1:8080/",
  "http://[::1]/",
  "http://10.0.0.8/",
  "http://169.254.169.254/latest/meta-data/",
  "http://2130706433/",
  "http://inside.example/",
];

for (const allowPrivate of [false, true])
  test(`a public page leads to no private address, allowed or not: ${allowPrivate}`, async () => {
    const resolver = named({ "public.example": [PUBLIC], "inside.example": ["192.168.1.1"] });
    for (const location of PRIVATE_PLACES)
      await withServer(
        (_, response) => response.writeHead(302, { location }).end(),
        async (url) => {
          const asked = fetchGuarded("http://public.example/", { allowPrivate, resolver, ask: playing(url) });
          await assert.rejects(asked, code("address-not-public"), location);
        },
      );
  });

test("a name is looked up once for each time it is asked, and what was checked is what is connected to", async () => {
  let times = 0;
  const resolver = async () => (times++ === 0 ? [PUBLIC] : ["127.0.0.1"]);
  await withServer(
    ({ url: path }, response) =>
      path === "/again" ? response.end("inside") : response.writeHead(302, { location: "/again" }).end(),
    async (url) => {
      await fetchGuarded("http://rebinding.example/first", { resolver, ask: playing(url) }).then(
        () => assert.fail("the second look-up leads inside"),
        (error) => assert.ok(code("address-not-public")(error)),
      );
      assert.equal(times, 2);
    },
  );
});

test("of a name with public and private addresses only the public ones are asked", async () => {
  const resolver = named({ "both.example": ["10.1.2.3", PUBLIC, "::ffff:127.0.0.1"] });
  await withServer(
    (_, response) => response.end("fit"),
    async (url) => {
      const { body } = await fetchWhole("http://both.example/", { resolver, ask: playing(url) });
      assert.equal(String(body), "fit");
    },
  );
});

test("redirects are followed five times and no more, and never in a ring", async () => {
  let asked = 0;
  await withServer(
    (_, response) => {
      asked++;
      response.writeHead(301, { location: "/round" }).end();
    },
    async (url) => {
      await assert.rejects(fetchGuarded(url, OWN), /redirects more than 5 times/);
      assert.equal(asked, 6);
    },
  );
});

test("what was asked in secret is not answered in the open", () => {
  const from = new URL("https://www.example.org/list");
  assert.throws(() => redirected(from, "http://www.example.org/list", {}), code("address-not-taken"));
  assert.equal(redirected(from, "/other#part", {}).href, "https://www.example.org/other");
});

test("a body without end is left at the limit", async () => {
  await withServer(
    (_, response) => {
      const more = () => {
        while (response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    },
    async (url) => {
      await assert.rejects(fetchWhole(url, { ...OWN, mostBytes: 1_000_000 }), code("too-large"));
    },
  );
});

test("a body that is packed a thousand to one is left at the limit", async () => {
  const packed = gzipSync(new Uint8Array(20_000_000));
  await withServer(
    (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(packed),
    async (url) => {
      await assert.rejects(fetchWhole(url, { ...OWN, mostBytes: 1_000_000 }), code("too-large"));
      assert.equal((await fetchWhole(url, OWN)).body.length, 20_000_000);
    },
  );
});

test("a body stated to be larger than the limit is not read", async () => {
  await withServer(
    (_, response) => {
      response.writeHead(200, { "content-length": 5_000_000 });
      response.write("x");
    },
    async (url) => {
      await assert.rejects(fetchWhole(url, { ...OWN, mostBytes: 1_000_000 }), code("too-large"));
    },
  );
});

test("a server that says a byte now and then is given up in time", async () => {
  await withServer(
    (_, response) => {
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    },
    async (url) => {
      await assert.rejects(fetchWhole(url, { ...OWN, mostMillis: 300 }), code("too-slow"));
    },
  );
});

test("a server that says nothing is given up", async () => {
  await withServer(
    () => {},
    async (url) => {
      await assert.rejects(fetchGuarded(url, { ...OWN, idleMillis: 100 }), code("too-slow"));
    },
  );
});

test("a name that is looked up for ever is given up", async () => {
  const resolver = () => new Promise<string[]>(() => {});
  await assert.rejects(fetchGuarded("http://slow.example/", { resolver, mostMillis: 100 }), code("too-slow"));
});

test("a body that is shorter than it was to be is told to be cut off", async () => {
  await withServer(
    (_, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("only this", () => response.destroy());
    },
    async (url) => {
      await assert.rejects(fetchWhole(url, OWN), code("ends-too-early"));
    },
  );
});

test("a page where JSON was expected is refused by its title", async () => {
  await withServer(
    (_, response) => response.end("<!DOCTYPE html><html><head><title>Log in\n first</title></head></html>"),
    async (url) => {
      await assert.rejects(fetchJson(url, OWN), /an HTML page \('Log in first'\) where JSON was expected/);
    },
  );
});

test("a status that is no answer is told with what to do", async () => {
  await withServer(
    (_, response) => response.writeHead(404).end("gone"),
    async (url) => {
      await assert.rejects(
        fetchJson(url, OWN),
        /answers '404 Not Found': it is not there; check the address/,
      );
      assert.equal((await fetchGuarded(url, OWN)).status, 404);
    },
  );
});

test("only addresses of the web are asked, on its ports, and without passwords", async () => {
  const refused = [
    "file:///etc/passwd",
    "ftp://example.org/",
    "data:text/plain,x",
    "https://user:secret@example.org/",
    "http://example.org:25/",
    "no address",
  ];
  for (const address of refused)
    await assert.rejects(fetchGuarded(address), code("address-not-taken"), address);
  await assert.rejects(
    fetchGuarded("https://user:secret@example.org/"),
    (error) => !/secret/.test(String(error)),
  );
});

test("what was sent as a form is sent on nowhere", async () => {
  await withServer(
    (_, response) => response.writeHead(307, { location: "/other" }).end(),
    async (url) => {
      await assert.rejects(fetchGuarded(url, { ...OWN, post: "query=x" }), code("address-not-taken"));
    },
  );
});
