import type { TieLine } from "../../assessments/tie-portfolio.ts";
import { label } from "../listed.ts";

const SIDES: Readonly<Record<TieLine["evidence"], readonly [own: boolean, theirs: boolean]>> = {
  "both sides": [true, true],
  "this side": [true, false],
  "partner's side": [false, true],
  "third party": [false, false],
};

/** Who says that a tie exists: two places joined, each filled where it says so itself, and the words. */
export function Sides({ evidence }: Pick<TieLine, "evidence">) {
  const [own, theirs] = SIDES[evidence];
  return (
    <span class="sides">
      <SidesDrawn own={own} theirs={theirs} />
      {label("tie-evidence", evidence)}
    </span>
  );
}

interface SidesProps {
  own: boolean;
  theirs: boolean;
}

/** The sign alone, where the words stand beside it. */
export function SidesSign(props: SidesProps) {
  return (
    <span class="sides">
      <SidesDrawn {...props} />
    </span>
  );
}

function SidesDrawn({ own, theirs }: SidesProps) {
  return (
    <svg viewBox="0 0 30 12" aria-hidden="true">
      <path d="M9 6H21" />
      <circle cx="5" cy="6" r="4" class={own ? "says" : ""} />
      <circle cx="25" cy="6" r="4" class={theirs ? "says" : ""} />
    </svg>
  );
}
