import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { visit } from "./browser.ts";
import { axeFindsNothing } from "./looks-right.ts";
import { readings, textOf } from "./web-readings.ts";

const NASTY = `<img src=x onerror="document.title='taken'">`;

/** A page of another origin that holds some markup. */
async function elsewhere(markup: string, use: (address: string) => Promise<void>): Promise<void> {
  const page = `<!doctype html><html lang="en"><title>Another site</title><body>${markup}</body></html>`;
  const server = createServer((_, reply) => reply.setHeader("content-type", "text/html").end(page));
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What the control of a picture offers, opened and taken by keyboard alone. */
async function offered(page: Page, part: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const control = page.locator(`#${part} .embed-control`);
  await control.locator("summary").focus();
  await page.keyboard.press("Enter");
  await control.getByRole("button", { name: "Copy" }).press("Enter");
  await control.getByText("Copied.").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const PARTS = [
  ["city/Cape%20Town", "timeline-picture", "Cape Town"],
  ["compare?city=Cape%20Town&city=Tokyo", "held-picture", "Cape Town and Tokyo"],
  ["network/net:c40", "members", "C40"],
  ["map", "map-picture", "map"],
] as const;

readings("parts of pages in another site's page", (reading) => {
  for (const [path, part, title] of PARTS)
    reading(`${part} is shown there alone, with its source and day, and leads to its page`, async (page) => {
      await visit(page, path);
      const markup = await offered(page, part);
      assert.match(markup, /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/[^"]+" title="[^"]+"/);
      await elsewhere(markup, async (address) => {
        await page.goto(address);
        const frame = page.frameLocator("iframe");
        await frame.locator(".embed.drawn").waitFor();
        assert.equal(await frame.locator(`#${part}`).isVisible(), true);
        assert.equal(await frame.getByRole("heading", { level: 1 }).count(), 1, "nothing else is seen");
        assert.equal(await frame.locator(".top-bar, .foot, dialog, .embed-control").count(), 0);
        assert.match(await textOf(frame.locator(".embed-origin")), /Source: Hansa, data .*As of \d{4}-/s);
        const whole = frame.getByRole("link", { name: /^Open the page/ });
        assert.ok((await textOf(whole)).includes(title), await textOf(whole));
        const [opened] = await Promise.all([page.waitForEvent("popup"), whole.click()]);
        await opened.waitForURL(
          (url) => url.pathname === `/${path.split("?")[0]}` && url.hash === `#${part}`,
        );
        await opened.locator(`#${part}`).waitFor();
      });
    });

  reading("a mark opens its claims on the page itself, in a window of its own", async (page) => {
    await page.goto("embed/city/Cape%20Town?part=timeline-picture");
    const mark = page.locator("#timeline-picture a.plot-mark").first();
    await mark.waitFor();
    await mark.focus();
    const [opened] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Enter")]);
    await opened
      .getByRole("dialog")
      .getByRole("link", { name: /^Claim / })
      .first()
      .waitFor();
    assert.equal(new URL(opened.url()).pathname, "/city/Cape%20Town");
    assert.match(page.url(), /\/embed\//);
  });

  reading("the page itself stands in no other site's", async (page, _watched, { address }) => {
    await elsewhere(`<iframe src="${address}city/Riga"></iframe>`, async (other) => {
      await page.goto(other, { waitUntil: "networkidle" });
      assert.equal(await page.frameLocator("iframe").locator("main").count(), 0);
    });
  });

  reading(
    "language and colours are those of the address, and change nothing of the reader's",
    async (page) => {
      await page.goto("embed/city/Cape%20Town?part=timeline-picture&lang=fr&scheme=dark");
      await page.locator(".embed.drawn").waitFor();
      assert.match(await textOf(page.locator(".embed-origin")), /Source : Hansa, données/);
      assert.equal(await page.locator("html").getAttribute("data-scheme"), "dark");
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
      assert.deepEqual(await page.context().cookies(), []);
    },
  );

  reading("a part that is not there is told, with the way to the page", async (page) => {
    await page.goto("embed/city/Cape%20Town?part=no-such");
    await page.getByRole("alert").getByText("no picture of that name").waitFor();
    assert.equal(
      await page.getByRole("link", { name: /Cape Town/ }).getAttribute("href"),
      "/city/Cape%20Town",
    );
    await page.goto("embed/city/Nowhereville-on-Sea?part=timeline-picture");
    await page.getByRole("alert").getByText("Nowhereville-on-Sea").waitFor();
    await page.goto("embed/review");
    await page.getByRole("heading", { name: "No page has this address" }).waitFor();
  });

  reading("a name that is markup stays a name in what is copied", async (page, { complaints }, { home }) => {
    const tie = ["--subject", "Riga", "--predicate", "twinned_with", "--new-place", NASTY, "--country", "LV"];
    assert.equal((await home.hansa(["claim", "add", ...tie, "--source", NASTY])).code, 0);
    const { stdout } = await home.hansa(["facts", "--about", "Riga", "--kind", "tie", "--json"]);
    const id = /"(x:[^"]+)"/.exec(stdout)?.[1] ?? "";
    await visit(page, `city/${encodeURIComponent(id)}`);
    await elsewhere(await offered(page, "timeline-picture"), async (address) => {
      await page.goto(address);
      await page.frameLocator("iframe").locator(".embed.drawn").waitFor();
      assert.equal(await page.title(), "Another site");
      assert.equal(await page.frameLocator("iframe").locator("img").count(), 0);
    });
    assert.deepEqual(
      complaints.filter((each) => !each.startsWith("request")),
      [],
    );
  });

  for (const scheme of ["light", "dark"] as const)
    reading(`axe has nothing to say of embedded parts, ${scheme}`, async (page) => {
      for (const [path, part] of PARTS) {
        await page.goto(`embed/${path}${path.includes("?") ? "&" : "?"}part=${part}&scheme=${scheme}`);
        await page.locator(".embed.drawn").waitFor();
        await axeFindsNothing(page, scheme, part);
      }
    });
});
