import { queryOf } from "./query.ts";

/** The clocks of every question: when it held in the world, what the ledger knew by when, what was out by when. */
export interface ClockSetting {
  asOf?: string;
  knownAsOf?: string;
  publishedUntil?: string;
}

const CLOCKS = ["asOf", "knownAsOf", "publishedUntil"] as const;

/** The clocks set in a page's address. */
export function clocksIn(url: string): ClockSetting {
  const query = queryOf(url);
  const set = CLOCKS.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(set);
}

/** An address with the clocks set, and whatever else it carries kept. */
export function withClocks(path: string, clocks: ClockSetting): string {
  const [address = "", hash] = path.split("#");
  const [route = "", search] = address.split("?");
  const query = new URLSearchParams(search);
  for (const name of CLOCKS) {
    const value = clocks[name];
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return `${route}${text && `?${text}`}${hash === undefined ? "" : `#${hash}`}`;
}
