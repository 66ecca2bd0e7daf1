import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";
import { orderWords } from "./order-words.ts";

/** A shortest chain of ties between the first two cities. */
export function Path({ comparison: { path, pathBecause, pathGraph, cities } }: { comparison: Comparison }) {
  const [one, other] = cities;
  return (
    <Section id="path" title={t("compare.shortestPath")}>
      {path === undefined || path.length === 0 ? (
        <p>{t("compare.noChain", { one: one?.name, other: other?.name })}</p>
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
            {rich("compare.chain", {
              graph: pathGraph,
              a: (words) => <Evidence because={pathBecause}>{words}</Evidence>,
            })}
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
    <Section id="weights" title={t("compare.shakenWeights")} lead={t("compare.noScoreIsPrintedFor")}>
      <ul class="plain-list">
        {weights.map(({ first, second, seed, components, ...shaken }) => (
          <li key={first + second}>
            {orderWords(name(first), name(second), shaken)}.
            <span class="quiet">
              {" "}
              {t("compare.seed", {
                seed: String(seed),
                n: components.length,
                rows: components.join(", ").toLowerCase(),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ChangeOfMind({ comparison: { changeOfMind } }: { comparison: Comparison }) {
  return (
    <Section id="change" title={t("compare.whatWouldChangeOurMind")}>
      <ul class="gaps">
        {changeOfMind.map((text) => (
          <li key={text} lang="en">
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
