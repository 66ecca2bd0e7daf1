import { plural } from "../../assessments/finding.ts";
import type { PlacesReply } from "../../contract/replies.ts";
import { grouped } from "../../wording/number-words.ts";
import { item, type Page, textOf } from "../text/page.ts";

/** Places by name, with what tells them apart. */
export function placesText({ places }: PlacesReply, page: Page): string {
  return textOf(
    places.flatMap(({ id, name, countryName, region, population, claims }) => {
      const where = [...new Set([name, region, countryName].filter(Boolean))].join(", ");
      const size =
        population === undefined ? "population not given" : `${grouped(population)} inhabitants by GeoNames`;
      return item(
        page,
        [where, id, size, claims === 0 ? "no claim here" : plural(claims, "claim")].join(" · "),
      );
    }),
  );
}
