import { useLocation } from "preact-iso";
import type { Ref } from "../../assessments/because.ts";
import { comparePath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { hidden } from "../frame/hidden.tsx";
import { Go, useClocks } from "../frame/link.tsx";
import { rich, t } from "../language/text.ts";
import { PlaceSearch } from "../start/place-search.tsx";

const MOST = 5;

export type Chosen = Pick<Ref, "id" | "name">;

/** Which cities stand side by side: take one out, swap the first two, add another up to five. */
export function ChooseCities({ cities }: { cities: readonly Chosen[] }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const ids = cities.map(({ id }) => id);
  const [first, second, ...rest] = ids;
  return (
    <div class="choose-cities">
      <ul>
        {cities.map(({ id, name }) => (
          <li key={id}>
            <Go to={`/city/${encodeURIComponent(id)}`}>
              <bdi>{name}</bdi>
            </Go>
            <Go to={comparePath(ids.filter((other) => other !== id))} class="take-out">
              {rich("compare.takeOut", { name, hidden })}
            </Go>
          </li>
        ))}
      </ul>
      {first && second && (
        <Go to={comparePath([second, first, ...rest])} class="act">
          {rich("compare.swap", { hidden })}
        </Go>
      )}
      {ids.length < MOST ? (
        <PlaceSearch
          label={
            ids.length === 0
              ? t("compare.firstCity")
              : ids.length === 1
                ? t("compare.secondCity")
                : t("compare.addACity")
          }
          onChoose={(place) => route(withClocks(comparePath([...ids, place]), clocks))}
        />
      ) : (
        <p class="quiet">{t("compare.fiveCitiesAtMostTake")}</p>
      )}
    </div>
  );
}
