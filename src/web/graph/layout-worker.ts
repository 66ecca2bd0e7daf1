import { division } from "./communities.ts";
import { layout } from "./layout.ts";
import type { Asked, Told } from "./use-layout.ts";

/** So often the page is told how far the layout is. */
const TOLD_MS = 400;

/** Finds communities and lays out, aside of the page, which stops it by ending it. */
addEventListener("message", ({ data: { count, from, to, seed } }: MessageEvent<Asked>) => {
  const found = division(count, from, to, seed);
  tell({ kind: "division", division: found });
  let last = 0;
  for (const { round, rounds, places } of layout({ count, from, to, of: found.of, seed })) {
    if (round < rounds && performance.now() - last < TOLD_MS) continue;
    last = performance.now();
    tell({ kind: "placed", round, rounds, ...places() });
  }
});

function tell(told: Told): void {
  postMessage(told);
}
