import { plural } from "../../assessments/finding.ts";
import type { PlacesReply } from "../../contract/replies.ts";
import { grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, textOf } from "../text/page.ts";

/** Places by name, with what tells them apart; the nearest names where there is none. */
export function placesText({ places, nearest = [] }: PlacesReply, page: Page): string {
  const lines = places.flatMap((place) => item(page, placeWords(place)));
  if (lines.length > 0) return textOf(lines);
  const near = nearest.length > 0 ? " The nearest names:" : "";
  return textOf([
    ...paragraph(page, `No place on file or in the gazetteer has a name that begins so.${near}`),
    ...nearest.flatMap((place) => item(page, placeWords(place))),
  ]);
}

function placeWords(place: PlacesReply["places"][number]): string {
  const { id, name, countryName, region, population, foundAs, claims } = place;
  const where = [...new Set([name, region, countryName].filter(Boolean))].join(", ");
  const size =
    population === undefined ? "population not given" : `${grouped(population)} inhabitants by GeoNames`;
  const named = claims === 0 ? "no claim here" : `named in ${plural(claims, "claim")}`;
  return [where, ...(foundAs ? [`called ${foundAs}`] : []), id, size, named].join(" · ");
}
