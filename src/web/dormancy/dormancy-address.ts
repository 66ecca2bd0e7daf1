import type { ClockSetting } from "../clocks.ts";
import { queryOf } from "../query.ts";

export const KINDS = ["tie", "membership", "state-membership"] as const;
export type Kind = (typeof KINDS)[number];
export const YEARS = ["5", "1", "10", "20"] as const;

/** What may lapse: of a city, of a network, or of all on file where neither is named. */
export interface DormancyAsked {
  kind: Kind;
  city: string;
  network: string;
  years: string;
}

export function dormancyAsked(url: string): DormancyAsked {
  const query = queryOf(url);
  const network = query.get("network")?.trim() ?? "";
  const kind = KINDS.find((each) => each === query.get("kind")) ?? KINDS[0];
  return {
    kind: kindIn(network, kind),
    city: query.get("city")?.trim() ?? "",
    network,
    years: YEARS.find((each) => each === query.get("years")) ?? YEARS[0],
  };
}

/** A network has memberships and no ties. */
const kindIn = (network: string, kind: Kind): Kind => (network && kind === "tie" ? "membership" : kind);

export const dormancyPath = (asked: DormancyAsked): string => `/dormancy?${queryWords(asked)}`;

export const dormancyQuestion = (asked: DormancyAsked): string => `/api/dormancy?${queryWords(asked)}`;

/** The command that answers the same question. */
export function dormancyCommand(
  { kind, city, network, years }: DormancyAsked,
  { asOf, knownAsOf, publishedUntil }: ClockSetting,
): string {
  const named = (option: string, name: string): string[] => (name ? [option, `"${name}"`] : []);
  const clock = (option: string, day = ""): string[] => (day ? [option, day] : []);
  return [
    ...["hansa", "forecast", "dormancy", "--kind", kind],
    ...named("--city", city),
    ...named("--network", network),
    ...["--years", years],
    ...clock("--as-of", asOf),
    ...clock("--known-as-of", knownAsOf),
    ...clock("--published-until", publishedUntil),
  ].join(" ");
}

function queryWords({ kind, city, network, years }: DormancyAsked): URLSearchParams {
  return new URLSearchParams({
    kind: kindIn(network, kind),
    ...(city && { city }),
    ...(network && { network }),
    years,
  });
}
