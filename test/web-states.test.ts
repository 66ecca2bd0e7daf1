import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openStore } from "../src/store/open-store.ts";
import { between, type Meddling } from "./between.ts";
import { type Atlas, buildWeb, openAtlas, visit, watchedPage } from "./browser.ts";
import { temporaryHome } from "./hansa.ts";
import { looksRight, WIDTHS } from "./looks-right.ts";
import { needs } from "./machine.ts";
import { textOf } from "./web-readings.ts";

const LANGUAGES = ["en", "fr", "ja"] as const;

async function onPage(atlas: Atlas, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await watchedPage(atlas);
  try {
    await use(page);
  } finally {
    await close();
  }
}

/** In light and dark, narrow and wide. */
async function looksRightAt(page: Page): Promise<void> {
  for (const width of WIDTHS) await looksRight(page, width);
}

describe("what a page shows when there is nothing to show yet", needs("chromium"), () => {
  let atlas: Atlas;
  before(async () => {
    buildWeb();
    atlas = await openAtlas();
  });
  after(() => atlas?.close());

  /** The atlas through a network of some kind. */
  async function through(meddle: Meddling, use: (page: Page) => Promise<void>): Promise<void> {
    const { address, close } = await between(atlas.address, meddle);
    try {
      await onPage({ ...atlas, address }, use);
    } finally {
      close();
    }
  }

  test("who comes for the first time is told what a minute is enough for", async () => {
    const told = { en: "In one minute", fr: "En une minute", ja: "1分でできること" };
    await onPage(atlas, async (page) => {
      for (const lang of LANGUAGES) {
        await visit(page, `?lang=${lang}`);
        const minute = page.locator(".first-minute");
        await minute.getByRole("heading", { name: told[lang] }).waitFor();
        assert.equal(await minute.getByRole("listitem").count(), 3);
      }
      await page.locator(".first-minute").getByRole("link").first().click();
      await page.locator("#ties").waitFor();
    });
  });

  test("what takes longer than a second is told, and goes when it has come", async () => {
    const told = { en: "Reading …", fr: "Lecture…", ja: "読み込み中…" };
    const slow: Meddling = async (url) => {
      if (/^\/(api\/(cities|networks)|assets\/networks-page)/.test(url)) await delay(2500);
      return false;
    };
    await through(slow, async (page) => {
      for (const lang of LANGUAGES) {
        await page.goto(`city/Riga?lang=${lang}`);
        const progress = page.locator(".progress");
        await progress.getByText(told[lang]).waitFor();
        assert.match(await textOf(progress.locator("span")), /^[1-9]/, "with the seconds");
        await page.getByRole("heading", { level: 1, name: "Riga" }).waitFor();
        await progress.getByText(told[lang]).waitFor({ state: "detached" });
      }
      await page.goto("networks?lang=en");
      await page.locator(".progress").getByText("Reading").waitFor();
      // The script has come by then, and what it asked for has not.
      await page.getByRole("heading", { level: 1 }).waitFor();
      await looksRightAt(page);
    });
  });

  test("a search that finds nothing says so to the eye as well", async () => {
    await onPage(atlas, async (page) => {
      await visit(page, "");
      await page.getByRole("combobox").fill("qqqqxxxxzzzz");
      await page.locator(".nothing-found").getByText("Nothing found").waitFor();
    });
  });

  test("a page whose script is not there any more is told, and read again when it is", async () => {
    const told = {
      en: "This page could not be loaded",
      fr: "Cette page n’a pas pu être chargée",
      ja: "このページを読み込めませんでした",
    };
    let gone = true;
    const lacking: Meddling = (url, response) => {
      if (!gone || !url.startsWith("/assets/networks-page")) return false;
      response.writeHead(404, { "content-type": "application/json" }).end("{}");
      return true;
    };
    await through(lacking, async (page) => {
      for (const lang of LANGUAGES) {
        await page.goto(`?lang=${lang}`);
        await page.locator(".areas a").nth(3).click();
        await page.getByRole("heading", { level: 1, name: told[lang] }).waitFor();
      }
      await looksRightAt(page);
      gone = false;
      await page.locator("main a").first().click();
      await page.locator("main table").first().waitFor();
    });
  });

  test("a reply that is an error, broken off or not Hansa's is told, and asked again", async () => {
    const told = { en: "Try again", fr: "Réessayer", ja: "もう一度試す" };
    let answer: ((response: ServerResponse) => void) | undefined;
    const wrong: Meddling = (url, response) => {
      if (!answer || !url.startsWith("/api/networks")) return false;
      answer(response);
      return true;
    };
    const json = { "content-type": "application/json" };
    const error = { error: { code: "internal", message: "Something went wrong inside Hansa." } };
    const ways = {
      "an error of the server": (to: ServerResponse) => to.writeHead(500, json).end(JSON.stringify(error)),
      "a reply that breaks off": (to: ServerResponse) => {
        to.writeHead(200, { ...json, "content-length": "4000" }).write('{"networks": [');
        setTimeout(() => to.destroy(), 50);
      },
      "a page of another": (to: ServerResponse) =>
        to.writeHead(200, { "content-type": "text/html" }).end("<title>Log in</title>"),
      "no words at all": (to: ServerResponse) => to.writeHead(502).end(),
    };
    await through(wrong, async (page) => {
      for (const [name, way] of Object.entries(ways))
        for (const lang of LANGUAGES) {
          answer = way;
          await page.goto(`networks?lang=${lang}`);
          const again = page.getByRole("button", { name: told[lang], exact: true });
          await again.waitFor();
          assert.equal(await page.getByRole("alert").locator("[lang=en]").count(), 0, `${name}, ${lang}`);
          if (lang === "ja" && way === ways["no words at all"]) await looksRightAt(page);
          answer = undefined;
          await again.click();
          await page.locator("main table").first().waitFor();
        }
    });
  });

  test("while the server is away the page stays, says so, and goes on by itself", async () => {
    const told = { en: "does not answer", fr: "ne répond pas", ja: "応答しません" };
    await onPage(atlas, async (page) => {
      for (const lang of LANGUAGES) {
        await visit(page, `city/Riga?lang=${lang}`);
        await atlas.stop();
        await page.locator(".areas a").first().click();
        const away = page.locator(".server-away");
        await away.getByText(told[lang]).waitFor();
        if (lang === "fr") await looksRightAt(page);
        await atlas.restart();
        if (lang !== "ja") await away.getByRole("button").click();
        await away.waitFor({ state: "detached" });
      }
      await visit(page, "sources?lang=en");
      await atlas.stop();
      await page.getByRole("searchbox").or(page.locator("main input[type=text]")).first().fill("beukman");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "No answer" }).waitFor();
      await atlas.restart();
      await page.getByRole("button", { name: "Try again now" }).click();
      await page
        .getByRole("link", { name: /Return of the City State/ })
        .first()
        .waitFor();
    });
  });
});

describe("a ledger without claims, and one that nobody writes", needs("chromium"), () => {
  before(() => buildWeb());

  async function openedOn(
    options: readonly string[],
    use: (atlas: Atlas) => Promise<void>,
    home = temporaryHome(),
  ) {
    const atlas = await openAtlas(options, home);
    try {
      await use(atlas);
    } finally {
      await atlas.close();
    }
  }

  test("an empty ledger says so on every page, and where to begin", async () => {
    const told = {
      en: "Nothing is on file yet",
      fr: "Rien ne figure encore au registre",
      ja: "まだ何も収録されていません",
    };
    const home = temporaryHome();
    const file = join(home.folder, "empty.db");
    {
      await using store = await openStore(file);
      await store.applyBundle({
        version: "empty",
        date: "2099-01-01",
        claims: [],
        sources: [],
        entities: [],
      });
    }
    const use = async (atlas: Atlas): Promise<void> =>
      onPage(atlas, async (page) => {
        for (const lang of LANGUAGES) {
          await visit(page, `?lang=${lang}`);
          await page.getByRole("heading", { name: told[lang] }).waitFor();
          await page.locator(".empty-ledger code").first().waitFor();
        }
        await looksRightAt(page);
        for (const path of [
          "map",
          "graph",
          "networks",
          "sources",
          "measures",
          "facts",
          "city/Riga",
          "trust",
          "review",
        ]) {
          await visit(page, `${path}?lang=en`);
          await page.getByText("This ledger holds no claims yet").waitFor();
        }
        await looksRightAt(page);
        await page.getByRole("link", { name: "Where to begin" }).click();
        await page.getByRole("button", { name: "Add the first claim" }).click();
        const drawer = page.getByRole("dialog");
        await drawer.getByLabel("Who or what it is about").fill("Riga");
        await drawer.getByLabel("What is said").selectOption("twinned_with");
        await drawer.getByLabel("With, in or of").fill("Bremen");
        await drawer.getByLabel("Source").fill("A letter");
        await drawer.getByRole("button", { name: "Keep this claim" }).click();
        await drawer.getByText("Kept. The ledger now holds your claim").waitFor();
        await page.keyboard.press("Escape");
        await page.locator(".first-minute").waitFor();
      });
    await openedOn(["--store", file], use, home);
  });

  test("where nobody writes, no form is offered and the page says who can", async () => {
    const told = { en: "Read only here", fr: "En lecture seule ici", ja: "ここでは読み取り専用" };
    await openedOn(["--host", "0.0.0.0", "--allow-remote"], async (atlas) =>
      onPage(atlas, async (page) => {
        for (const lang of LANGUAGES) {
          await visit(page, `city/Cape%20Town?lang=${lang}#add=gn:3369157`);
          await page.getByRole("dialog").locator(".failure").waitFor();
          assert.equal(await page.getByRole("dialog").locator("form").count(), 0);
          assert.match(await textOf(page.locator(".foot")), new RegExp(told[lang]));
        }
        await visit(page, "claim/beukman:C404?lang=en");
        await page.locator("main").getByText("read only here").waitFor();
        assert.equal(await page.locator("main .page-acts").count(), 0);
        await visit(page, "trust");
        assert.equal(await page.locator("main form").count(), 0);
        await looksRightAt(page);
      }),
    );
  });
});
