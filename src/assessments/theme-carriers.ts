import * as z from "zod";
import type { FactOf } from "../ledger/fact.ts";
import { Because, because, type Entities, Ref, ref } from "./because.ts";
import { type Bench, membersOf } from "./network-company.ts";

/**
 * Cities that may carry a theme between networks: such a city sits in one network that works on the theme and in one of
 * which no source here says so. It carries where it has itself acted on the theme, as far as episodes on file tell;
 * else it only could.
 */
export const ThemeCarriers = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        theme: z.string(),
        /** The network that works on it, and the one of which no source says so; one of the two is the network asked. */
        from: Ref,
        to: Ref,
        /** Cities that sit in both; those that acted on the theme first. */
        cities: z.array(
          z.strictObject({
            city: Ref,
            /** Claims of its seats in both. */
            because: Because,
            /** Claims of episodes in which it acted on the theme. */
            acted: Because,
          }),
        ),
        /** Members of the other network that sit in no compared network that works on the theme. */
        reached: z.number().int(),
      }),
    ),
    /** Networks without a theme on file can neither give nor be said to lack one. */
    withoutThemes: z.array(Ref),
  })
  .meta({ id: "ThemeCarriers" });
export type ThemeCarriers = z.infer<typeof ThemeCarriers>;

type Line = ThemeCarriers["lines"][number];

export interface ThemesGiven {
  readonly own: Bench;
  readonly compared: readonly Bench[];
  readonly themes: ReadonlyMap<string, readonly string[]>;
  readonly episodes: readonly FactOf<"episode">[];
  readonly entities: Entities;
}

export function themeCarriers(given: ThemesGiven): ThemeCarriers {
  const { own, compared, themes, entities } = given;
  const themesOf = ({ body }: Bench): readonly string[] => themes.get(body) ?? [];
  const all = [own, ...compared];
  const working = compared.filter((bench) => themesOf(bench).length > 0);
  const acted = actsByTheme(given);
  const pairs =
    themesOf(own).length === 0
      ? []
      : working.flatMap((other) => [[own, other] as const, [other, own] as const]);
  const lines = pairs.flatMap(([from, to]) =>
    themesOf(from)
      .filter((theme) => !themesOf(to).includes(theme))
      .flatMap((theme) => {
        const hearers = all.filter((bench) => themesOf(bench).includes(theme));
        const line = carried(theme, from, to, acted.get(theme) ?? new Map(), entities);
        return line ? [{ ...line, reached: beyond(to, hearers) }] : [];
      }),
  );
  return {
    lines: lines.sort(byCarriers),
    withoutThemes: all.filter((bench) => themesOf(bench).length === 0).map(({ body }) => ref(body, entities)),
  };
}

function carried(
  theme: string,
  from: Bench,
  to: Bench,
  acted: ReadonlyMap<string, readonly FactOf<"episode">[]>,
  entities: Entities,
): Omit<Line, "reached"> | undefined {
  const both = membersOf(from).intersection(membersOf(to));
  if (both.size === 0) return undefined;
  const seats = Map.groupBy([...from.seats, ...to.seats], ({ says }) => says.member);
  const cities = [...both]
    .map((id) => ({
      city: ref(id, entities),
      because: because(...(seats.get(id) ?? [])),
      acted: because(...(acted.get(id) ?? [])),
    }))
    .sort(
      (one, other) =>
        other.acted.length - one.acted.length ||
        one.city.name.localeCompare(other.city.name) ||
        (one.city.id < other.city.id ? -1 : 1),
    );
  return { theme, from: ref(from.body, entities), to: ref(to.body, entities), cities };
}

/** Episodes by theme, then by the city that acted. */
function actsByTheme({
  episodes,
  own,
  compared,
}: ThemesGiven): Map<string, Map<string, FactOf<"episode">[]>> {
  const cities = new Set([own, ...compared].flatMap((bench) => [...membersOf(bench)]));
  const acts = new Map<string, Map<string, FactOf<"episode">[]>>();
  for (const fact of episodes) {
    const { actor, partners = [], themes = [] } = fact.says;
    for (const theme of themes)
      for (const city of new Set([actor, ...partners])) {
        if (!cities.has(city)) continue;
        const held = acts.get(theme) ?? new Map<string, FactOf<"episode">[]>();
        acts.set(theme, held.set(city, [...(held.get(city) ?? []), fact]));
      }
  }
  return acts;
}

function beyond(to: Bench, hearers: readonly Bench[]): number {
  const hear = new Set(hearers.flatMap((bench) => [...membersOf(bench)]));
  return membersOf(to).difference(hear).size;
}

/** First where cities acted themselves; then where the fewest could carry it to the most. */
function byCarriers(one: Line, other: Line): number {
  const active = ({ cities }: Line): number => cities.filter(({ acted }) => acted.length > 0).length;
  return (
    active(other) - active(one) ||
    other.reached - one.reached ||
    one.cities.length - other.cities.length ||
    `${one.theme} ${one.from.id} ${one.to.id}`.localeCompare(`${other.theme} ${other.from.id} ${other.to.id}`)
  );
}
