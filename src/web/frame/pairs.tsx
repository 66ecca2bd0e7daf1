import type { ComponentChildren } from "preact";
import { NotGiven } from "./notices.tsx";

export type Pair = readonly [name: string, value: ComponentChildren];

/** Names with their values; what is absent is said, and may be left out where it says nothing of the world. */
export function Pairs({ pairs, silent = ["Derived from", "Lists in full", "Licence", "Note"] }: PairsProps) {
  return (
    <dl class="pairs">
      {pairs
        .filter(([name, value]) => value || !silent.includes(name))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <NotGiven />}</dd>
          </div>
        ))}
    </dl>
  );
}

interface PairsProps {
  pairs: readonly Pair[];
  /** Names that are left out where they have no value. */
  silent?: readonly string[];
}
