import type { ComponentChildren } from "preact";
import { NotGiven } from "./notices.tsx";

/** A name with its value; a silent one is left out where it has none, as that says nothing of the world. */
export type Pair = readonly [name: string, value: ComponentChildren, absent?: "silent"];

/** Names with their values; what is absent is said. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl class="pairs">
      {pairs
        .filter(([, value, absent]) => value || absent !== "silent")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <NotGiven />}</dd>
          </div>
        ))}
    </dl>
  );
}
