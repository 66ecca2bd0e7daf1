import type { Verdict } from "../../theses/thesis.ts";
import { label } from "../listed.ts";

const SIGNS: Readonly<Record<Verdict, string>> = {
  supports: "▲",
  against: "▼",
  divided: "⇅",
  "cannot tell": "◇",
  "no evidence on file": "○",
};

/** An answer: a sign, and the words beside it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`status thesis-${verdict.split(" ")[0]}`}>
      <span aria-hidden="true" class="sign">
        {SIGNS[verdict]}
      </span>{" "}
      {label("thesis-verdict", verdict)}
    </span>
  );
}
