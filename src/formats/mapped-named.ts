import type { Named, Register } from "../record/named.ts";
import { cellDegrees, degreesPair } from "./cell-degrees.ts";
import {
  type CellManner,
  named,
  type RowAtHand,
  type Told,
  toldCode,
  toldNumber,
  toldWords,
} from "./mapped-cell.ts";
import { registerId } from "./mapped-register-id.ts";
import type { CellSpec } from "./mapping-cell.ts";
import type { CoordinatesSpec, NamedSpec } from "./mapping-named.ts";
import { looksLikeWkt, wktEnd } from "./wkt-end.ts";

/** A part of what is told of a place, to be put beside the others. */
type Part = (row: RowAtHand) => Partial<Named> | undefined;

/** Reads a place or body; no value where no column names it. `type` is what it is if the mapping does not say. */
export function toldNamed(spec: NamedSpec, type: Named["type"], manner: CellManner): Told<Named> {
  const name = spec.name && toldWords(spec.name, manner);
  const ids = toldIds(spec, manner);
  const parts = partsOf(spec, manner);
  const held = spec.type ?? type;
  return (row) => {
    const said = name?.(row);
    const known = ids?.(row);
    const called = said === "NA" ? undefined : (said ?? idAsName(known));
    if (called === undefined) return undefined;
    const found: Mutable<Named> = { type: held, name: called };
    for (const part of parts) Object.assign(found, part(row));
    if (known) found.ids = known;
    if (spec.unknown === "new") found.unknown = spec.unknown;
    return found;
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Ids = NonNullable<Named["ids"]>;

function idAsName(ids: Ids | undefined): string | undefined {
  return ids && (ids.wikidata ?? ids.hansa ?? ids.iso ?? ids.geonames);
}

const REGISTERS: readonly Register[] = ["geonames", "wikidata", "iso", "hansa"];

function toldIds(spec: NamedSpec, manner: CellManner): Told<Ids> | undefined {
  const told = REGISTERS.flatMap((register) => {
    const cell = spec[register];
    return cell ? [{ register, words: toldWords(cell, manner), columns: cell.columns }] : [];
  });
  if (told.length === 0) return undefined;
  return (row) => {
    let ids: Partial<Record<Register, string>> | undefined;
    for (const { register, words, columns } of told) {
      const said = words(row);
      const id = said === undefined ? undefined : registerId(register, said);
      if (id !== undefined) ids = { ...ids, [register]: id };
      else if (said !== undefined && !(said === "NA"))
        row.why.push(`${named(columns)}: "${said}" is no id of ${register}`);
    }
    return ids;
  };
}

function partsOf(spec: NamedSpec, manner: CellManner): Part[] {
  const parts: Part[] = [];
  for (const key of ["country", "region"] as const) {
    const cell = spec[key];
    if (cell) parts.push(wordsPart(key, cell, manner));
  }
  if (spec.otherNames) parts.push(otherNames(toldWords(spec.otherNames, manner)));
  for (const key of ["latitude", "longitude"] as const) {
    const cell = spec[key];
    if (cell) parts.push(degrees(key, cell, manner));
  }
  if (spec.coordinates) parts.push(coordinates(spec.coordinates, manner));
  if (spec.population) parts.push(population(toldNumber(spec.population, manner)));
  if (spec.level) {
    const level = toldCode(spec.level, ["city", "region", "state"], manner);
    parts.push((row) => ({ ...(level(row) && { level: level(row) }) }) as Partial<Named>);
  }
  return parts;
}

function wordsPart(key: "country" | "region", cell: CellSpec, manner: CellManner): Part {
  const words = toldWords(cell, manner);
  return (row) => {
    const said = words(row);
    return said === undefined ? undefined : { [key]: said };
  };
}

function otherNames(words: Told<string>): Part {
  return (row) => {
    const all = words(row)
      ?.split(/[;|]/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    return all && all.length > 0 ? { otherNames: all } : undefined;
  };
}

function degrees(key: "latitude" | "longitude", cell: CellSpec, manner: CellManner): Part {
  const words = toldWords(cell, manner);
  return (row) => {
    const said = words(row);
    if (said === undefined || said === "NA") return undefined;
    const value = cellDegrees(said, key);
    if (value === undefined) row.why.push(`${named(cell.columns)}: "${said}" is no ${key} in degrees`);
    return { [key]: value };
  };
}

function coordinates({ cell, end }: CoordinatesSpec, manner: CellManner): Part {
  const words = toldWords(cell, manner);
  return (row) => {
    const said = words(row);
    if (said === undefined || said === "NA") return undefined;
    const pair = looksLikeWkt(said) ? wktEnd(said, end) : degreesPair(said);
    if (pair !== undefined && "latitude" in pair) return pair;
    row.why.push(`${named(cell.columns)}: ${pair?.why ?? `"${said}" is no pair of latitude and longitude`}`);
    return undefined;
  };
}

function population(number: Told<{ value: number }>): Part {
  return (row) => {
    const read = number(row);
    return read && { population: read.value };
  };
}
