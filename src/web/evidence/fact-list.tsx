import { useState } from "preact/hooks";
import type { FactLine } from "../../contract/fact-line.ts";
import { eitherOf } from "../language/number-words.ts";
import { Said } from "../language/said.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Evidence } from "./evidence.tsx";
import { Status } from "./status.tsx";

interface FactListProps {
  facts: readonly FactLine[];
  /** What to say when there are none. */
  none: string;
}

const AT_ONCE = 50;

/** Facts as sentences under their kinds, each opening its claims; long lists unfold. */
export function FactList({ facts, none }: FactListProps) {
  const [shown, setShown] = useState(AT_ONCE);
  if (facts.length === 0) return <p>{none}</p>;
  const byKind = [...Map.groupBy(facts.slice(0, shown), ({ kind }) => kind)];
  return (
    <>
      {byKind.map(([kind, held]) => (
        <div key={kind} class="fact-kind">
          <p class="fact-kind-name">{label("kind", kind)}</p>
          <ul class="facts">
            {held.map((fact) => (
              <FactItem key={fact.id} fact={fact} />
            ))}
          </ul>
        </div>
      ))}
      {facts.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + 4 * AT_ONCE)}>
            {t("evidence.factsLeft", { n: facts.length - shown })}
          </button>
        </p>
      )}
    </>
  );
}

export function FactItem({ fact }: { fact: FactLine }) {
  const versions = fact.versions?.filter(({ status }) => status === "disputed") ?? [];
  return (
    <li>
      <Evidence because={fact.claims.map(({ id }) => id)} sentence>
        <Said text={fact.sentence} say={fact.say} />
      </Evidence>{" "}
      <Status status={fact.status} versions={versions[0]?.values.length} />
      {versions.map(({ of, values }) => (
        <span class="cell-note" key={of}>
          {t("evidence.valuesOf", {
            of: label("aspect", of),
            values: eitherOf(values.map(({ value }) => value)),
          })}
        </span>
      ))}
    </li>
  );
}
