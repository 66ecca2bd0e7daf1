import { queryOf } from "../query.ts";

/** What a picture in another site's page is shown in; without one it is the reader's own. */
export interface EmbedLook {
  readonly lang?: string | undefined;
  readonly scheme?: string | undefined;
}

const PREFIX = "/embed";
const OWN = ["part", "lang", "scheme"] as const;

/** Where one part of a page stands alone, with the clocks and choices of the page's address. */
export function embedAddress(url: string, part: string, look: EmbedLook): string {
  const query = queryOf(url);
  for (const name of OWN) query.delete(name);
  query.set("part", part);
  if (look.lang) query.set("lang", look.lang);
  if (look.scheme) query.set("scheme", look.scheme);
  return `${PREFIX}${routeOf(url)}?${readable(query)}`;
}

/** The page that an embedded part is of; its language stays. */
export function pageAddress(url: string): string {
  const query = queryOf(url);
  query.delete("part");
  query.delete("scheme");
  const text = readable(query);
  return `${routeOf(url).slice(PREFIX.length)}${text && `?${text}`}`;
}

export const partIn = (url: string): string => queryOf(url).get("part") ?? "";

const routeOf = (url: string): string => url.split(/[?#]/)[0] ?? "";
const readable = (query: URLSearchParams): string =>
  query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");

const RIGHTS = [
  "allow-scripts",
  "allow-same-origin",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
] as const;

/** What stands in another page to show the part: it may run its script and open windows, and no more. */
export function embedMarkup(address: string, title: string, height: number): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" sandbox="${RIGHTS.join(" ")}" style="border: 0"></iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
