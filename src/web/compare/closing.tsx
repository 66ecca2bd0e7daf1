import type { Comparison } from "../../assessments/compare.ts";
import { orderWords } from "../../wording/order-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";

/** A shortest chain of ties between the first two cities. */
export function Path({ comparison: { path, pathBecause, pathGraph, cities } }: { comparison: Comparison }) {
  const [one, other] = cities;
  return (
    <Section id="path" title="Shortest path">
      {path === undefined || path.length === 0 ? (
        <p>
          No chain of ties in force on file joins {one?.name} and {other?.name}.
        </p>
      ) : (
        <p class="path">
          {path.map((stop, at) => (
            <span key={stop.id}>
              {at > 0 && " — "}
              <EntityLink entity={stop} />
            </span>
          ))}
          <span class="quiet">
            {" "}
            One of the shortest chains of ties in force, in the graph of {pathGraph};{" "}
            <Evidence because={pathBecause}>the ties of the compared cities in it</Evidence>.
          </span>
        </p>
      )}
    </Section>
  );
}

/** How far an order of the cities hangs on how the rows are weighed. */
export function Weights({ comparison: { weights, cities } }: { comparison: Comparison }) {
  const name = (id: string): string => cities.find((city) => city.id === id)?.name ?? id;
  return (
    <Section
      id="weights"
      title="Shaken weights"
      lead="No score is printed for a city. This says how far any would hang on the weights: the countable rows above are weighed at random, many times."
    >
      <ul class="plain-list">
        {weights.map(({ first, second, seed, components, ...shaken }) => (
          <li key={first + second}>
            {orderWords(name(first), name(second), shaken)}.
            <span class="quiet">
              {" "}
              Seed {seed}; {components.length} rows: {components.join(", ").toLowerCase()}.
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ChangeOfMind({ comparison: { changeOfMind } }: { comparison: Comparison }) {
  return (
    <Section id="change" title="What would change our mind">
      <ul class="gaps">
        {changeOfMind.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
