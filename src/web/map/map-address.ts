import type { TieChoice } from "../../atlas/tie-choice.ts";
import { queryOf } from "../query.ts";
import { type Degrees, PROJECTIONS, type ProjectionName } from "./projection.ts";
import type { Looking } from "./view.ts";

/** Everything that makes a picture, as the address of the page holds it beside the clocks. */
export interface MapAsked {
  readonly choice: TieChoice;
  readonly projection: ProjectionName;
  /** A city's id, or degrees; Greenwich without. */
  readonly centre?: string;
  /** What the size of a city tells: a measure's id, 'degree' or 'population'. */
  readonly size: string;
  /** The chosen city's id. */
  readonly city?: string;
  readonly looking?: Looking;
  /** Ties are drawn however many they are. */
  readonly all: boolean;
  /** The earlier of two days between which changes are shown. */
  readonly since?: string;
  /** Years such as '1990..2000', as they were written: what is no period is told at its field. */
  readonly period?: string;
}

const LISTS = ["form", "theme", "status"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for; what cannot be read there is as if it were not there. */
export function mapAsked(url: string): MapAsked {
  const query = queryOf(url);
  const text = (name: string): string | undefined => query.get(name)?.trim() || undefined;
  const lists = LISTS.map((name) => [name, text(name)?.split(",")] as const).filter(([, codes]) => codes);
  const looking = lookingIn(text("at"));
  const [network, region, centre, city, since] = ["network", "region", "centre", "city", "since"].map(text);
  const period = text("period");
  return {
    choice: {
      ...Object.fromEntries(lists),
      ...(network && { network }),
      ...(region && { region }),
      ...(region && query.has("within") && { within: true }),
      ...(query.has("possible") && { possible: true }),
    },
    projection: PROJECTIONS.find((name) => name === text("projection")) ?? "equal-earth",
    ...(centre && { centre }),
    size: text("size") ?? "degree",
    ...(city && { city }),
    ...(looking && { looking }),
    all: query.has("all"),
    // What changed is between two days: a period has none.
    ...(!period && since && DAY.test(since) && !Number.isNaN(Date.parse(since)) && { since }),
    ...(period && { period }),
  };
}

/** The address of a picture, with the clocks and whatever else `url` carries kept. */
export function mapAddress(url: string, { choice, ...asked }: MapAsked): string {
  const query = queryOf(url);
  const set = (name: string, value: string | undefined): void => {
    if (value) query.set(name, value);
    else query.delete(name);
  };
  for (const name of LISTS) set(name, choice[name]?.join(","));
  set("network", choice.network);
  set("region", choice.region);
  set("within", choice.within && choice.region ? "1" : undefined);
  set("possible", choice.possible ? "1" : undefined);
  set("projection", asked.projection === "equal-earth" ? undefined : asked.projection);
  set("centre", asked.centre);
  set("size", asked.size === "degree" ? undefined : asked.size);
  set("city", asked.city);
  set("at", asked.looking && lookingText(asked.looking));
  set("all", asked.all ? "1" : undefined);
  set("since", asked.since);
  set("period", asked.period);
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return `${url.split(/[?#]/)[0]}${text && `?${text}`}`;
}

function lookingText({ at, zoom }: Looking): string {
  return [at[0].toFixed(2), at[1].toFixed(2), zoom.toFixed(2)].join(",");
}

function lookingIn(text: string | undefined): Looking | undefined {
  const [longitude, latitude, zoom] = numbers(text);
  if (longitude === undefined || latitude === undefined || zoom === undefined) return undefined;
  const inside = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && zoom > 1;
  return inside ? { at: [longitude, latitude], zoom } : undefined;
}

/** Degrees in words such as '139.7,35.7'. */
export function degreesIn(text: string | undefined): Degrees | undefined {
  const [longitude, latitude] = numbers(text);
  if (longitude === undefined || latitude === undefined) return undefined;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : undefined;
}

function numbers(text: string | undefined): number[] {
  const all = (text ?? "").split(",").map((each) => (each.trim() === "" ? Number.NaN : Number(each)));
  return all.every(Number.isFinite) ? all : [];
}
