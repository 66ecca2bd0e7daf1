import type { Ref } from "../../assessments/because.ts";
import type { ThemeCarriers } from "../../assessments/theme-carriers.ts";

/** A city between networks: what it may carry, and what it has acted on. */
export interface Broker {
  readonly city: Ref;
  /** Other networks that it shares with the one asked about, and that differ from it in a theme. */
  readonly networks: readonly string[];
  /** Themes on the way that it has itself acted on. */
  readonly themes: readonly string[];
  /** A theme, a giver and a taker each. */
  readonly openings: number;
  readonly because: readonly string[];
  readonly acted: readonly string[];
}

/** Those that acted on most themes first, then those in most networks. */
export function brokersOf({ lines }: ThemeCarriers, own: string): Broker[] {
  const seats = lines.flatMap(({ theme, from, to, cities }) =>
    cities.map((seat) => ({ ...seat, theme, other: from.id === own ? to.id : from.id })),
  );
  return [...Map.groupBy(seats, ({ city }) => city.id).values()]
    .flatMap((held) => {
      const [first] = held;
      if (first === undefined) return [];
      const acting = held.filter(({ acted }) => acted.length > 0);
      return {
        city: first.city,
        networks: [...new Set(held.map(({ other }) => other))],
        themes: [...new Set(acting.map(({ theme }) => theme))],
        openings: held.length,
        because: [...new Set(held.flatMap(({ because }) => because))],
        acted: [...new Set(acting.flatMap(({ acted }) => acted))],
      };
    })
    .sort(
      (one, other) =>
        other.themes.length - one.themes.length ||
        other.networks.length - one.networks.length ||
        one.city.name.localeCompare(other.city.name),
    );
}
