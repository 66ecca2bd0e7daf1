import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { tinyPdf } from "./fixtures/tiny-pdf.ts";

const workbench = await workbenchOfTests();

const PAGES: Readonly<Record<string, RequestListener>> = {
  "/report.pdf": (_, answer) => answer.end(tinyPdf(["Annual report", "Signed in 1999"])),
  "/old": (_, answer) => answer.writeHead(302, { location: "/report-of-2001.pdf?token=1" }).end(),
  "/report-of-2001.pdf?token=1": (_, answer) => answer.end(tinyPdf(["Report of 2001"])),
  "/inside": (_, answer) => answer.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
  "/gone.pdf": (_, answer) => answer.writeHead(404).end("<html>not here</html>"),
  "/login.pdf": (_, answer) => answer.end("<!doctype html><title>Log in</title>"),
  "/sent-as-pdf": (_, answer) =>
    answer.writeHead(200, { "content-type": "application/pdf" }).end("<!doctype html><title>Log in</title>"),
  "/endless.pdf": (_, answer) => answer.writeHead(200, { "content-length": 300_000_000 }).write("%PDF-1.7"),
  "/news": (_, answer) =>
    answer.end(`<!doctype html><title>Partner cities</title><p>As of visit ${++visits}.`),
  "/list": (_, answer) => answer.end("<!doctype html><title>The list</title><p>Riga, since 1991"),
};
let visits = 0;
const asked: string[] = [];

const server = createServer((request, answer) => {
  asked.push(request.url ?? "");
  const page = PAGES[request.url ?? ""];
  if (page) page(request, answer);
  else answer.writeHead(500).end();
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = (path: string, said = {}) =>
  workbench.addSource({ document: `${site}${path}`, allowPrivate: true, ...said });
const held = async () => (await workbench.sources({ limit: 1, offset: 0 })).total;

test("a document is fetched from its address, which it keeps without the fragment", async () => {
  const { outcome, source, path } = await fetched("/report.pdf#page=2");
  assert.deepEqual([outcome, path, source.url], ["added", undefined, `${site}/report.pdf`]);
  assert.deepEqual([source.file?.name, source.file?.pages], ["report.pdf", 2]);
  assert.equal(source.origin, new URL(site).host);
});

test("an address that leads on stays the one that is cited, and where it led is told", async () => {
  const { source, fetchedFrom } = await fetched("/old");
  assert.equal(source.url, `${site}/old`);
  assert.equal(fetchedFrom, `${site}/report-of-2001.pdf?token=1`);
  assert.equal(source.file?.name, "report-of-2001.pdf");
});

test("no server of this machine is asked unless that is allowed, and one leads to no cloud's secrets", async () => {
  const [before, seen] = [await held(), asked.length];
  await assert.rejects(workbench.addSource({ document: `${site}/report.pdf` }), /only those of the web/);
  for (const document of [
    "http://127.0.0.1/",
    "http://[::1]/x.pdf",
    "http://2130706433/",
    "http://10.1.2.3/",
  ])
    await assert.rejects(workbench.addSource({ document }), /not to a public server.*--allow-private/);
  assert.equal(asked.length, seen);
  await assert.rejects(fetched("/inside"), /169\.254\.169\.254.*not to a public server|names port/);
  assert.equal(await held(), before);
});

test("what stands in the place of a document is refused: an error, a login, too much of it", async () => {
  const before = await held();
  await assert.rejects(fetched("/gone.pdf"), /404 Not Found': it is not there/);
  await assert.rejects(fetched("/login.pdf"), /is an HTML page, not the file/);
  await assert.rejects(fetched("/sent-as-pdf"), /is an HTML page, not the file/);
  await assert.rejects(fetched("/endless.pdf"), /larger than the 200 MB/);
  await assert.rejects(
    workbench.addSource({ document: "https://reader:secret@example.org/report.pdf" }),
    (error: Error) => /name or password/.test(error.message) && !/secret/.test(error.message),
  );
  assert.equal(await held(), before);
});

test("a page that changed is another source of the same address and origin, and the earlier one is named", async () => {
  const [first, second] = [await fetched("/news"), await fetched("/news")];
  assert.equal(second.outcome, "added");
  assert.deepEqual(second.earlier, [first.source.id]);
  assert.equal(second.source.origin, first.source.origin);
});

test("a page that a claim of today names is given its document", async () => {
  const { claim } = await workbench.addClaim({
    subject: "Bremen",
    predicate: "sister",
    object: "Riga",
    source: `${site}/list`,
  });
  const { outcome, source } = await fetched("/list", { keep: true });
  assert.deepEqual([outcome, source.id], ["file-added", claim.source]);
  const corrected = await workbench.correctClaim({ id: claim.id, passage: "Riga, since 1991" });
  assert.deepEqual(corrected.passageCheck, { found: true });
});

test("a page that was read on another day is not taken to be the document of today", async () => {
  const { sources } = await workbench.sources({ limit: 1000, offset: 0 });
  const page = sources.find(({ source }) => source.kind === "official-page" && source.url)?.source;
  assert.ok(page);
  const said = { allowPrivate: true, url: page.url };
  await assert.rejects(
    workbench.addSource({ document: `${site}/report.pdf`, ...said }),
    /--url is of a file/,
  );
  const { outcome, source, earlier } = await workbench.addSource({
    document: import.meta.filename,
    url: page.url,
  });
  assert.deepEqual([outcome, source.url, source.origin], ["added", page.url, page.origin]);
  assert.ok(earlier?.includes(page.id));
});
