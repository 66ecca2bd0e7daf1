import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";

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
