import type { Page } from "playwright-core";

/** Replies of the server that have come as far as the network and no further. */
export interface Held {
  /** The first of them is there. */
  readonly come: Promise<void>;
  /** Hands on those that are there and those that follow. */
  readonly handOn: () => void;
}

/**
 * Holds back what the server answers: each question is put when the page puts it, and its true reply is handed on when
 * the test says so, as after a way that is slow.
 */
export async function holdBack(page: Page, address: string | RegExp, method = "GET"): Promise<Held> {
  const come = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    come.resolve();
    await gate.promise;
    // Who gave the question up hears nothing.
    await route.fulfill({ response }).catch(() => {});
  });
  return { come: come.promise, handOn: gate.resolve };
}
