/**
 * What it takes to find a city's partners on the bundled data: the first answer, which learns the model and lays the
 * claims out, and each later one.
 * Run: npx node bench/partner-finder.ts [RUNS]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QUESTIONS } from "../src/contract/questions.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import { median } from "./figures.ts";

const [runs = 9] = process.argv.slice(2).map(Number);
const CITIES = ["Cape Town", "Tokyo", "Riga"];
const QUERIES = [{}, { theme: "climate", limit: 50 }, { theme: "water", size: "0.5..2", diversity: 1 }];

const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
const workbench = await openWorkbench({ storePath: join(folder, "hansa.db") });
try {
  const timed = async (city: string, query: object): Promise<number> => {
    const begun = performance.now();
    await workbench.partners({ city, ...QUESTIONS.partners.query.parse(query) });
    return performance.now() - begun;
  };
  console.log(`first answer: ${(await timed("Cape Town", {})).toFixed(0)} ms`);
  for (const city of CITIES)
    for (const query of QUERIES) {
      const times: number[] = [];
      for (let run = 0; run < runs; run++) times.push(await timed(city, query));
      const most = Math.max(...times);
      console.log(
        `${city} ${JSON.stringify(query)}: median of ${runs} ${median(times).toFixed(0)} ms, most ${most.toFixed(0)} ms`,
      );
    }
} finally {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
}
