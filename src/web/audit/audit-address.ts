import { queryOf } from "../query.ts";

/** How many claims the page shows at once, and how many are taken away. */
export const AT_ONCE = 100;
export const MOST = 1000;

export const auditPath = (source: string): string => `/audit/${encodeURIComponent(source)}`;

/** The same audit with one thing asked otherwise, from its first claim on. */
export function askedOtherwise(url: string, name: "verdict" | "groupBy", value: string, at: string): string {
  const query = queryOf(url);
  query.delete("offset");
  if (value) query.set(name, value);
  else query.delete(name);
  const text = query.toString();
  return `${url.split(/[?#]/)[0]}${text && `?${text}`}#${at}`;
}

/** The question that an address puts. */
export function auditQuestion(url: string, { limit, offset }: { limit: number; offset: number }): string {
  const given = queryOf(url);
  const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
  for (const name of ["verdict", "groupBy"]) {
    const value = given.get(name);
    if (value) query.set(name, value);
  }
  return query.toString();
}
