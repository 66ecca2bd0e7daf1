import { writeSync } from "node:fs";
import { claim, PARIS, ROME } from "../src/store/contract/worked-claims.ts";
import { openStore } from "../src/store/open-store.ts";

// A process that appends claims, every fifth time three at once, and prints their ids once they are acknowledged:
// PATH PREFIX [HOW_MANY_TIMES].

const [path = "", prefix = "", times = "Infinity"] = process.argv.slice(2);
const store = await openStore(path);
for (let turn = 0; turn < Number(times); turn++) {
  const batch = turn % 5 === 4 ? ["a", "b", "c"] : ["a"];
  const claims = batch.map((part) =>
    claim(`${prefix}-${turn}${part}`, { kind: "tie", between: [PARIS, ROME], form: "twin" }),
  );
  await store.append(claims);
  writeSync(1, claims.map(({ id }) => `${id}\n`).join(""));
}
await store.close();
