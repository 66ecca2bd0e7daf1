import type { Say } from "../../record/say.ts";
import { Said } from "./said.tsx";

interface SaidListProps {
  said: readonly { text: string; say: Say }[];
  class: string;
}

/** Sentences that a reply tells, one under another. */
export function SaidList({ said, class: name }: SaidListProps) {
  return (
    <ul class={name}>
      {said.map(({ text, say }) => (
        <li key={text}>
          <Said text={text} say={say} />
        </li>
      ))}
    </ul>
  );
}
