import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDossier, visit } from "./browser.ts";
import { lineWith } from "./hansa.ts";
import { readings, textOf } from "./web-readings.ts";

readings("a city's brief in a browser", (reading) => {
  reading(
    "the brief is the command's, byte for byte, and runs and asks nothing",
    async (_page, _w, atlas) => {
      buildDossier();
      const reply = await fetch(`${atlas.address}dossier/Riga?asOf=2026-11-23`);
      assert.equal(reply.status, 200);
      const policy = "default-src 'none'; style-src 'unsafe-inline'";
      assert.ok(reply.headers.get("content-security-policy")?.startsWith(policy));
      const out = join(atlas.home.folder, "riga.html");
      const { code, stderr } = await atlas.home.hansa([
        "dossier",
        "Riga",
        "--as-of",
        "2026-11-23",
        "--out",
        out,
      ]);
      assert.equal(code, 0, stderr);
      assert.equal(await reply.text(), readFileSync(out, "utf8"));
      const tag = reply.headers.get("etag") ?? "";
      const again = await fetch(reply.url, { headers: { "if-none-match": tag } });
      assert.equal(again.status, 304);
    },
  );

  reading("the server answers others while it makes a brief", async (_page, _w, { address }) => {
    const waits: number[] = [];
    let isMade = false;
    const brief = fetch(`${address}dossier/Tokyo?asOf=2026-11-20`).then((reply) => {
      isMade = true;
      return reply.status;
    });
    const begun = performance.now();
    while (!isMade) {
      const asked = performance.now();
      await (await fetch(`${address}api/meta`)).text();
      waits.push(performance.now() - asked);
    }
    assert.equal(await brief, 200);
    const took = performance.now() - begun;
    const middle = waits.toSorted((one, other) => one - other)[waits.length >> 1] ?? took;
    assert.ok(waits.length > 5 && middle < 100, `${waits.length} answers, half of them after ${middle} ms`);
    assert.ok(Math.max(...waits) < took / 2, `one waited ${Math.max(...waits)} of ${took} ms`);
  });

  reading(
    "what cannot be read is refused, and so is a brief too many at once",
    async (_page, _w, { address }) => {
      const told = async (path: string) => {
        const reply = await fetch(`${address}dossier/${path}`);
        return [reply.status, reply.ok ? "" : (await reply.json()).error.code];
      };
      assert.deepEqual(await told("Riga?form=docx"), [400, "bad-question"]);
      assert.deepEqual(await told("Riga?out=/etc/passwd"), [400, "bad-question"]);
      assert.deepEqual(await told("Nowhereville-on-Sea"), [404, "unknown-city"]);
      const days = Array.from({ length: 8 }, (_, at) => `Riga?form=pdf&asOf=2020-01-0${at + 1}`);
      const statuses = (await Promise.all(days.map(told))).map(([status]) => status);
      assert.ok(statuses.includes(200) && statuses.includes(503), String(statuses));
    },
  );

  reading(
    "a brief is asked for by keyboard, told of while it is made, and saved",
    async (page, { complaints }) => {
      await visit(page, "city/Riga");
      const control = page.locator(".dossier-control");
      await control.locator("summary").press("Enter");
      for (const [button, name, begins] of [
        ["As HTML", "riga-hansa.html", "<!doctype html>"],
        ["As PDF", "riga-hansa.pdf", "%PDF-"],
        ["As ZIP, with the claims", "riga-hansa.zip", "PK"],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          control.getByRole("button", { name: button }).press("Enter"),
          control.getByText("is being made").waitFor(),
          control.getByRole("progressbar").waitFor(),
        ]);
        assert.equal(download.suggestedFilename(), name);
        assert.ok(readFileSync(await download.path(), "utf8").startsWith(begins));
        await control.getByText(`Saved as ${name}.`).waitFor();
      }
      assert.deepEqual(complaints, []);
    },
  );

  reading("a server without a Chromium says so, and makes the HTML", async (page, _w, { home }) => {
    const server = home.start(["serve", "--port", "0"], { HANSA_CHROMIUM: "/no/such/chromium" });
    const address = (await lineWith(server, "Hansa is at ")).replace("Hansa is at ", "").trim();
    await visit(page, `${address}city/Riga`);
    const control = page.locator(".dossier-control");
    await control.locator("summary").click();
    await control.getByRole("button", { name: "As PDF" }).click();
    assert.match(await textOf(control.getByRole("alert")), /\/no\/such\/chromium.*write a \.html/);
    assert.equal((await fetch(`${address}dossier/Riga`)).status, 200);
    const ended = once(server, "close");
    server.kill("SIGTERM");
    await ended;
  });
});
