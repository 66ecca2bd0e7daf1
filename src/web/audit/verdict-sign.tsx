import type { Verdict } from "../../audit/verdict.ts";
import { label } from "../listed.ts";

const SIGNS: Readonly<Record<Verdict, string>> = {
  contradicted: "✕",
  "does not follow": "⇏",
  "internally inconsistent": "⇄",
  "in tension": "◇",
  stale: "◔",
  supported: "●●",
  "single source": "●",
  "not checkable": "○",
};

const AGAINST: ReadonlySet<Verdict> = new Set([
  "contradicted",
  "does not follow",
  "internally inconsistent",
  "in tension",
]);

/** A verdict: a sign, and the word beside it. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <span class={AGAINST.has(verdict) ? "status disputed" : "status"}>
      <span aria-hidden="true" class="sign">
        {SIGNS[verdict]}
      </span>{" "}
      {label("verdict", verdict)}
    </span>
  );
}
