import { queryOf } from "../query.ts";

/** Conditions of which the address holds one value each. */
const CONDITIONS = [
  "theme",
  "solved",
  "region",
  "notRegion",
  "newRegion",
  "size",
  "network",
  "language",
  "diversity",
  "limit",
] as const;
export type PartnerCondition = (typeof CONDITIONS)[number];

/** What the page's address asks: for which city, and under which conditions. */
export interface PartnersAsked {
  city: string | undefined;
  conditions: ReadonlyMap<PartnerCondition, string>;
  /** Flags of which no claim may tell. */
  avoid: readonly string[];
}

export function partnersAsked(url: string): PartnersAsked {
  const query = queryOf(url);
  const held = CONDITIONS.map((name) => [name, query.get(name)?.trim() ?? ""] as const);
  return {
    city: query.get("city")?.trim() || undefined,
    conditions: new Map(held.filter(([, value]) => value !== "")),
    avoid: query.getAll("avoid").flatMap((risks) => risks.split(",").filter(Boolean)),
  };
}

/** The page that asks the same; of another city, where one is named. */
export const partnersPath = (asked: PartnersAsked, city = asked.city): string =>
  `/partners${queryText(asked, city)}`;

/** The question to the server; none before a city is chosen. */
export function partnersQuestion(asked: PartnersAsked): string | undefined {
  return asked.city && `/api/partners/${encodeURIComponent(asked.city)}${queryText(asked)}`;
}

function queryText({ conditions, avoid }: PartnersAsked, city?: string): string {
  const query = new URLSearchParams([
    ...(city ? [["city", city]] : []),
    ...conditions,
    ...(avoid.length > 0 ? [["avoid", avoid.join()]] : []),
  ]);
  return query.size > 0 ? `?${query}` : "";
}
