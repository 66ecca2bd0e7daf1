import type { Ref } from "../../assessments/because.ts";
import type { Gap, NextStep } from "../../assessments/not-known.ts";
import { comparePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { Part } from "./part.tsx";

/** What no source here gives: named, never guessed. */
export function NotKnown({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <Part id="not-known" lead={t("city.whatNoSourceHereSays")}>
      <ul class="gaps">
        {gaps.map(({ text, say, because }) => (
          <li key={text}>
            <Evidence because={because} sentence>
              <Said text={text} say={say} />
            </Evidence>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What to do with this page. */
export function NextSteps({ steps, city }: { steps: readonly NextStep[]; city: Ref }) {
  return (
    <Part id="next">
      <ol class="steps">
        {steps.map(({ text, say, because }) => (
          <li key={text}>
            <Evidence because={because} sentence>
              <Said text={text} say={say} />
            </Evidence>
          </li>
        ))}
        <li>
          {rich("city.nextHere", {
            city: <bdi>{city.name}</bdi>,
            compare: (words) => <Go to={comparePath([city.id])}>{words}</Go>,
            partners: (words) => <Go to={`/partners?city=${encodeURIComponent(city.id)}`}>{words}</Go>,
            lapse: (words) => <Go to={`/dormancy?city=${encodeURIComponent(city.id)}`}>{words}</Go>,
            facts: (words) => <Go to={`/facts?about=${encodeURIComponent(city.id)}`}>{words}</Go>,
          })}
        </li>
      </ol>
    </Part>
  );
}
