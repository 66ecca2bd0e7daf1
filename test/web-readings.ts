import { after, before, describe, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Atlas, buildWeb, openAtlas, settled, type Watched, watchedPage } from "./browser.ts";
import { needs } from "./machine.ts";

type Reading = (name: string, use: (page: Page, watched: Watched, atlas: Atlas) => Promise<void>) => void;

/** Tests that read the pages in a browser, all on one atlas with a store of its own. */
export function readings(title: string, tell: (reading: Reading) => void): void {
  describe(title, needs("chromium"), () => {
    let atlas: Atlas;
    before(async () => {
      buildWeb();
      atlas = await openAtlas();
    });
    after(() => atlas?.close());
    tell((name, use) => {
      test(name, { timeout: 300_000 }, async () => {
        const watched = await watchedPage(atlas);
        try {
          await use(watched.page, watched, atlas);
        } finally {
          await watched.close();
        }
      });
    });
  });
}

export async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? "";
}

/** What has the focus: its element and the first words in it. */
export async function focused(page: Page): Promise<string> {
  await settled(page);
  return page.evaluate(
    "document.activeElement.tagName + ' ' + document.activeElement.textContent.trim().slice(0, 40)",
  );
}
