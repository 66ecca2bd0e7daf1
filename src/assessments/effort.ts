import * as z from "zod";
import { BEGAN_BY, DIMENSIONS, INSTRUMENTS, THEMES } from "../record/vocabulary.ts";
import { type Affair, affairsOf, happeningsOf } from "./affair.ts";
import { Because, because } from "./because.ts";
import { SpendingLine, spending } from "./spending.ts";
import { isOwnAct, takesPart, type World } from "./world.ts";

const Tally = { affairs: z.number().int().positive(), titles: z.array(z.string()), because: Because };

export const Effort = z
  .strictObject({
    affairs: z.number().int().nonnegative(),
    rows: z.number().int().nonnegative(),
    /** Affairs of others in which the city takes part: left out of what follows, but for who began them. */
    byOthers: z.number().int().nonnegative(),
    /** The claims of its own affairs, and of those of others. */
    because: Because,
    byOthersBecause: Because,
    /** Own affairs by main dimension and instrument; a pair that is missing has none on file. */
    cells: z.array(
      z.strictObject({
        dimension: z.enum(DIMENSIONS),
        instrument: z.union([z.enum(INSTRUMENTS), z.literal("not coded")]),
        ...Tally,
      }),
    ),
    dimensions: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), ...Tally })),
    /** Own affairs in no dimension: their sources tell of outcomes, or of acts that fit none. */
    undimensioned: z.strictObject({ ...Tally, affairs: z.number().int().nonnegative() }),
    themes: z.array(z.strictObject({ theme: z.enum(THEMES), ...Tally })),
    began: z.array(z.strictObject({ beganBy: z.enum(BEGAN_BY), ...Tally })),
    /** Money spent or set aside, each sum in its own unit and year; sums are not added up. */
    spending: z.array(SpendingLine),
  })
  .meta({ id: "Effort" });
export type Effort = z.infer<typeof Effort>;

/** Where the effort goes, counted in affairs: by dimension and instrument, by theme, and by who began it. */
export function effort(world: World): Effort {
  const city = world.city.id;
  const taking = affairsOf(
    happeningsOf(world.facts).filter((fact) => takesPart(fact, city)),
    world.entities,
  );
  const happenings = happeningsOf(world.facts).filter((fact) => isOwnAct(fact, city));
  const affairs = affairsOf(happenings, world.entities);
  const own = new Set(affairs.map(({ id }) => id));
  return {
    affairs: affairs.length,
    rows: happenings.length,
    byOthers: taking.length - affairs.length,
    because: because(...happenings),
    byOthersBecause: because(
      ...taking.filter(({ id }) => !own.has(id)).flatMap((affair) => affair.happenings),
    ),
    cells: tally(affairs, cellsOf).map(([cell, counted]) => {
      const [dimension, instrument] = cell.split("|");
      return {
        dimension: DIMENSIONS.find((code) => code === dimension) ?? "networks",
        instrument: INSTRUMENTS.find((code) => code === instrument) ?? ("not coded" as const),
        ...counted,
      };
    }),
    dimensions: known(tally(affairs, dimensionsOf), DIMENSIONS, "dimension"),
    undimensioned: held(affairs.filter((affair) => dimensionsOf(affair).length === 0)),
    themes: known(tally(affairs, themesOf), THEMES, "theme"),
    began: known(
      tally(taking, (affair) => begunBy(affair, city)),
      BEGAN_BY,
      "beganBy",
    ),
    spending: spending(world),
  };
}

type Held = { affairs: number; titles: string[]; because: string[] };

/** Affairs by each code they carry, the commonest first. */
function tally(affairs: readonly Affair[], codesOf: (affair: Affair) => readonly string[]): [string, Held][] {
  const byCode = new Map<string, Affair[]>();
  for (const affair of affairs)
    for (const code of new Set(codesOf(affair))) byCode.set(code, [...(byCode.get(code) ?? []), affair]);
  return [...byCode]
    .map(([code, of]): [string, Held] => [code, held(of)])
    .sort(([a, one], [b, other]) => other.affairs - one.affairs || (a < b ? -1 : 1));
}

function held(affairs: readonly Affair[]): Held {
  return {
    affairs: affairs.length,
    titles: affairs.map(({ title }) => title),
    because: because(...affairs.flatMap(({ happenings }) => happenings)),
  };
}

function known<C extends string, N extends string>(
  tallied: readonly [string, Held][],
  codes: readonly C[],
  name: N,
): (Record<N, C> & Held)[] {
  return tallied.flatMap(([found, counted]) => {
    const code = codes.find((each) => each === found);
    return code === undefined ? [] : [{ [name]: code, ...counted } as Record<N, C> & Held];
  });
}

function dimensionsOf({ happenings }: Affair): string[] {
  return happenings.flatMap(({ says }) => (says.kind === "episode" ? (says.dimension ?? []) : []));
}

function cellsOf({ happenings }: Affair): string[] {
  return happenings.flatMap(({ says }) => {
    if (says.kind !== "episode" || says.dimension === undefined) return [];
    const { dimension, instruments } = says;
    return instruments?.length ? instruments.map((code) => `${dimension}|${code}`) : [`${dimension}|`];
  });
}

function themesOf({ happenings }: Affair): string[] {
  return happenings.flatMap(({ says }) => says.themes ?? []);
}

/** Who began an affair is told by its first coded episode, as it looks from the city. */
function begunBy({ happenings }: Affair, city: string): string[] {
  const coded = happenings.flatMap(({ says }) =>
    says.kind === "episode" && says.beganBy
      ? [says.actor === city ? says.beganBy : fromOutside(says.beganBy)]
      : [],
  );
  return [coded.find((code) => code !== "not-stated") ?? "not-stated"];
}

/** Codes are of the acting party: what it began itself was, for the others, begun by a partner. */
function fromOutside(code: (typeof BEGAN_BY)[number]): (typeof BEGAN_BY)[number] {
  if (code === "us") return "partner";
  // Which of the parties the partner was is not told, nor whose state the own state.
  return code === "partner" || code === "own-state" ? "not-stated" : code;
}
