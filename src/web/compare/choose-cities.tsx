import { useLocation } from "preact-iso";
import type { Ref } from "../../assessments/because.ts";
import { comparePath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { PlaceSearch } from "../start/place-search.tsx";

const MOST = 5;

/** Which cities stand side by side: take one out, swap the first two, add another up to five. */
export function ChooseCities({ cities }: { cities: readonly Pick<Ref, "id" | "name">[] }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const ids = cities.map(({ id }) => id);
  const [first, second, ...rest] = ids;
  return (
    <div class="choose-cities">
      <ul>
        {cities.map(({ id, name }) => (
          <li key={id}>
            <Go to={`/city/${encodeURIComponent(id)}`}>{name}</Go>
            <Go to={comparePath(ids.filter((other) => other !== id))} class="take-out">
              Take out<span class="visually-hidden"> {name}</span>
            </Go>
          </li>
        ))}
      </ul>
      {first && second && (
        <Go to={comparePath([second, first, ...rest])} class="act">
          Swap<span class="visually-hidden"> the first two</span>
        </Go>
      )}
      {ids.length < MOST ? (
        <PlaceSearch
          label={ids.length === 0 ? "First city" : ids.length === 1 ? "Second city" : "Add a city"}
          onChoose={(place) => route(withClocks(comparePath([...ids, place]), clocks))}
        />
      ) : (
        <p class="quiet">Five cities at most: take one out to add another.</p>
      )}
    </div>
  );
}
