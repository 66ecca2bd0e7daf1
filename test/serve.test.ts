import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { ErrorBody } from "../src/contract/error-body.ts";
import { QUESTIONS, type Question } from "../src/contract/questions.ts";
import { type Home, lineWith, said, temporaryHome } from "./hansa.ts";

let home: Home;
before(async () => {
  home = temporaryHome();
  assert.equal((await home.hansa(["networks", "--limit", "1"])).code, 0);
});
after(() => home.remove());

/** A server in a process of its own, stopped when the use of it is over. */
async function serving(args: readonly string[], use: (address: string) => Promise<void>): Promise<void> {
  const child = home.start(["serve", "--port", "0", ...args]);
  child.stderr?.pipe(process.stderr);
  const ended = once(child, "close");
  try {
    const line = await lineWith(child, "Hansa is at ");
    await use(line.replace("Hansa is at ", ""));
  } finally {
    child.kill("SIGTERM");
    const [code] = await ended;
    assert.equal(code, 0, "it stops in order");
  }
}

/** A request whose Host and Origin are as given, which fetch would not send. */
async function asked(address: string, path: string, headers: Record<string, string>, method = "GET") {
  const sent = request(new URL(path, address), { method, headers });
  sent.end(method === "POST" ? "{}" : undefined);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const part of response) text += String(part);
  return { status: response.statusCode as number, headers: response.headers, text };
}

describe("the server and the command", () => {
  test("the command's JSON is the API's reply, byte for byte", async () => {
    const same: readonly (readonly [string, readonly string[]])[] = [
      [QUESTIONS.assessment.example, ["assess", "Cape Town"]],
      ["/api/cities/Tokyo?asOf=2015-01-01", ["assess", "Tokyo", "--as-of", "2015-01-01"]],
      [QUESTIONS.comparison.example, ["compare", "Cape Town", "Tokyo"]],
      [QUESTIONS.facts.example, ["facts", "--kind", "membership", "--object", "C40", "--limit", "3"]],
      ["/api/facts?kind=tie,membership&ended=true", ["facts", "--kind", "tie,membership", "--ended"]],
      [QUESTIONS.claim.example, ["claim", "show", "beukman:C404"]],
      [QUESTIONS.sources.example, ["sources", "--limit", "5"]],
      [QUESTIONS.source.example, ["sources", "src:beukman"]],
      [QUESTIONS.networks.example, ["networks"]],
      [QUESTIONS.network.example, ["networks", "net:c40"]],
      [QUESTIONS.places.example, ["cities", "find", "cape"]],
      ["/api/cities/Santiago", ["assess", "Santiago"]],
      ["/api/cities/Capetwn", ["assess", "Capetwn"]],
    ];
    await serving([], async (address) => {
      for (const [path, args] of same) {
        const { text } = await asked(address, path, {});
        const { stdout } = await home.hansa([...args, "--json"]);
        assert.ok(stdout === text, `${path} and hansa ${args.join(" ")} differ`);
      }
    });
  });

  test("a claim that the command adds is in the server's next reply", async () => {
    await serving([], async (address) => {
      const path = "/api/facts?subject=Ulaangom&kind=tie";
      const before = await asked(address, path, {});
      const claim = [
        "--subject",
        "Ulaangom",
        "--predicate",
        "sister",
        "--object",
        "Tokyo",
        "--source",
        "A letter",
      ];
      assert.equal((await home.hansa(["claim", "add", ...claim])).code, 0);
      const after = await asked(address, path, { "if-none-match": String(before.headers["etag"]) });
      assert.equal(after.status, 200);
      assert.equal(JSON.parse(after.text).total, JSON.parse(before.text).total + 1);
    });
  });
});

describe("who may ask", () => {
  test("only this machine's own names lead to the server", async () => {
    await serving([], async (address) => {
      const { port } = new URL(address);
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "[::1]"])
        assert.equal((await asked(address, "/api/meta", { host })).status, 200, host);
      for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example"]) {
        const { status, text } = await asked(address, "/api/meta", { host });
        assert.equal(status, 403, host);
        assert.equal(ErrorBody.parse(JSON.parse(text)).error.code, "host-not-allowed");
      }
    });
  });

  test("no other site's page writes claims", async () => {
    await serving([], async (address) => {
      const json = { "content-type": "application/json" };
      const foreign: readonly Record<string, string>[] = [
        { ...json, origin: "http://evil.example" },
        { ...json, origin: "null" },
        { ...json, origin: "http://127.0.0.1:1" },
        { ...json, "sec-fetch-site": "cross-site" },
      ];
      for (const headers of foreign) {
        const { status, text } = await asked(address, "/api/claims", headers, "POST");
        assert.equal(status, 403, JSON.stringify(headers));
        assert.equal(ErrorBody.parse(JSON.parse(text)).error.code, "origin-not-allowed");
      }
      const own = { ...json, origin: new URL(address).origin, "sec-fetch-site": "same-origin" };
      assert.equal((await asked(address, "/api/claims", own, "POST")).status, 400);
    });
  });

  test("a server open to other machines answers and takes no claims", async () => {
    await serving(["--host", "0.0.0.0", "--allow-remote"], async (address) => {
      const near = address.replace("0.0.0.0", "127.0.0.1");
      const meta = await asked(near, "/api/meta", { host: "a.name.of.ours" });
      assert.deepEqual([meta.status, JSON.parse(meta.text).readOnly], [200, true]);
      const { status, text } = await asked(
        near,
        "/api/claims",
        { "content-type": "application/json" },
        "POST",
      );
      assert.equal(status, 403);
      assert.equal(ErrorBody.parse(JSON.parse(text)).error.code, "writes-refused");
    });
  });

  test("every reply forbids frames, foreign scripts and guessing of types", async () => {
    await serving([], async (address) => {
      for (const path of ["/api/meta", "/api/nothing", "/", "/reference"]) {
        const { headers } = await asked(address, path, {});
        assert.match(
          String(headers["content-security-policy"]),
          /default-src 'self'.*frame-ancestors 'none'/,
        );
        assert.equal(headers["x-content-type-options"], "nosniff");
        assert.equal(headers["access-control-allow-origin"], undefined);
      }
    });
  });
});

test("only what is there to embed may stand in another site's page", async () => {
  await serving([], async (address) => {
    const { headers, text } = await asked(address, "/embed/city/Riga?part=timeline-picture", {});
    const policy = String(headers["content-security-policy"]);
    assert.match(policy, /default-src 'self'.*frame-ancestors \*; frame-src 'none'; form-action 'none'/);
    assert.equal(headers["cross-origin-resource-policy"], "cross-origin");
    assert.equal(headers["set-cookie"], undefined);
    assert.match(text, /<!doctype html>/i);
    for (const path of ["/embed", "/embedded", "/api/meta?x=/embed/", "/city/embed/"])
      assert.match(
        String((await asked(address, path, {})).headers["content-security-policy"]),
        /ancestors 'none'/,
      );
  });
});

describe("starting and stopping", () => {
  test("where the port is taken the next free one is used and printed", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const child = home.start(["serve", "--port", String(port)]);
    const ended = said(child);
    const line = await lineWith(child, "Hansa is at ");
    child.kill("SIGINT");
    taken.close();
    assert.match(line, new RegExp(`\\(port ${port} is taken\\)`));
    const used = Number(/127\.0\.0\.1:(\d+)/.exec(line)?.[1]);
    assert.ok(used > port && used < port + 100);
    assert.equal((await ended).code, 0);
  });

  test("the address and the link to the comparison are printed", async () => {
    const child = home.start(["serve", "--port", "0"]);
    const line = await lineWith(child, "side by side");
    child.kill("SIGTERM");
    await once(child, "close");
    assert.match(line, /http:\/\/127\.0\.0\.1:\d+\/compare\?city=Cape%20Town&city=Tokyo$/);
  });
});

describe("the description", () => {
  test("OpenAPI 3.1 tells of every question, and each reference in it leads somewhere", async () => {
    await serving([], async (address) => {
      const { text } = await asked(address, "/openapi.json", {});
      const document = JSON.parse(text);
      assert.match(document.openapi, /^3\.1\./);
      for (const { path, method } of Object.values<Question>(QUESTIONS))
        assert.ok(document.paths[path]?.[method], `${method} ${path}`);
      const references = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map(
        ([, name]) => name,
      );
      assert.ok(references.length > 50);
      for (const name of references) assert.ok(name && document.components.schemas[name], name);
      const kind = document.paths["/api/facts"].get.parameters.find(
        (each: { name: string }) => each.name === "kind",
      );
      assert.ok(kind.schema.items.enum.includes("membership"), "codes are told");
    });
  });

  test("the reference names every address, and nothing in it is fetched from elsewhere", async () => {
    await serving([], async (address) => {
      const { text, headers } = await asked(address, "/reference", {});
      assert.match(String(headers["content-type"]), /^text\/html/);
      for (const { path, example } of Object.values<Question>(QUESTIONS)) {
        assert.ok(text.includes(`<code>${path}</code>`), path);
        if (example) assert.ok(text.includes(`href="${example.replaceAll("&", "&amp;")}"`), example);
      }
      const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to = ""]) => to);
      const ids = new Set([...text.matchAll(/id="([^"]+)"/g)].map(([, id]) => `#${id}`));
      for (const to of links) assert.ok(to.startsWith("/") || ids.has(to), to);
      assert.equal((await asked(address, "/reference.css", {})).status, 200);
    });
  });

  test("docs/api.md tells of every address and its examples are answered", async () => {
    const { readFileSync } = await import("node:fs");
    const page = readFileSync(new URL("../docs/api.md", import.meta.url), "utf8");
    const told = [...page.matchAll(/`(GET|POST) ([^`]+)`/g)].map(([, method = "", path = ""]) => ({
      method,
      path,
    }));
    const patterns = Object.values<Question>(QUESTIONS).map(({ method, path }) => ({
      method: method.toUpperCase(),
      path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^?]+")}(\\?|$)`),
    }));
    for (const { method, path } of patterns)
      assert.ok(
        told.some((each) => each.method === method && path.test(each.path)),
        `${method} ${path}`,
      );
    // Those that are a question's own example are answered, and their replies read, in test/api.test.ts.
    const read = new Set(Object.values<Question>(QUESTIONS).map(({ example }) => example));
    const others = told.filter(({ method, path }) => method === "GET" && !read.has(path));
    assert.ok(others.length > 0);
    await serving([], async (address) => {
      for (const { path } of others) assert.equal((await asked(address, path, {})).status, 200, path);
    });
  });
});
