import type { Named } from "../../record/named.ts";
import { bestValues, type Item, itemsIn } from "./item.ts";
import { PROPERTY } from "./properties.ts";

/**
 * Whether an entity is a state, a region or a city, where that is told by its ISO code or by a class (P31) that
 * means the same everywhere. Berlin has a region's code and is a city: the class goes first.
 */
export function placeLevel(item: Item): Named["level"] | undefined {
  const classes = itemsIn(bestValues(item, PROPERTY.instanceOf));
  if (bestValues(item, PROPERTY.stateCode).length > 0) return "state";
  if (classes.some((each) => CITIES.has(each))) return "city";
  if (classes.some((each) => REGIONS.has(each))) return "region";
  return bestValues(item, PROPERTY.regionCode).length > 0 ? "region" : undefined;
}

const CITIES: ReadonlySet<string> = new Set([
  "Q515", // city
  "Q1549591", // big city
  "Q1637706", // million city
  "Q5119", // capital city
  "Q3957", // town
  "Q532", // village
  "Q484170", // commune of France
  "Q747074", // comune of Italy
  "Q262166", // municipality of Germany
  "Q42744322", // urban municipality in Germany
  "Q2074737", // municipality of Spain
  "Q15284", // municipality
]);

const REGIONS: ReadonlySet<string> = new Set([
  "Q1221156", // federated state of Germany
  "Q106658", // rural district of Germany
  "Q6465", // department of France
  "Q36784", // region of France
  "Q16110", // region of Italy
  "Q15089", // province of Italy
  "Q10742", // autonomous community of Spain
  "Q162620", // province of Spain
  "Q150093", // voivodeship of Poland
  "Q247073", // powiat of Poland
  "Q50337", // prefecture of Japan
  "Q35657", // state of the United States
  "Q47168", // county of the United States
]);
