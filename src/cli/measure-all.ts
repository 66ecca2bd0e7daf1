import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { cityMeasuresColumns } from "../contract/city-measures-columns.ts";
import type { CityMeasuresReply } from "../contract/city-measures-question.ts";
import { replyText } from "../contract/questions.ts";
import { counted, percent } from "../wording/number-words.ts";
import type { Asked, Workbench } from "../workbench/workbench.ts";
import { answer, print, withWorkbench } from "./answer.ts";
import { cityMeasuresText } from "./ledger/city-measures-text.ts";
import { columnsCsv } from "./ledger/columns-csv.ts";
import type { SharedOptions } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";

/** Every measure of every city: told in short, or written to a file as a table. */
export async function measureAll(
  shared: SharedOptions,
  asked: Asked<"cityMeasures">,
  out: string | undefined,
): Promise<void> {
  const ask = (workbench: Workbench): Promise<CityMeasuresReply> =>
    watched(({ signal, tell }) =>
      workbench.cityMeasures(asked, {
        signal,
        progress: ({ done, all, under }) => {
          const heavy = under ? `; ${under.name.toLowerCase()} ${percent(under.share)}` : "";
          tell(`${done} of ${all} measures${heavy}`);
        },
      }),
    );
  if (out === undefined) return answer(shared, ask, cityMeasuresText);
  const text = TEXTS[extname(out).toLowerCase()];
  if (text === undefined)
    throw new UsageError(`--out: '${out}' is no kind of table; name a file that ends in .csv or .json.`);
  if (existsSync(out))
    throw new UsageError(`--out: ${out} is there already; name another file or remove it.`);
  await withWorkbench(shared, async (workbench) => {
    const reply = await ask(workbench);
    await written(out, text(reply));
    const [cities, columns] = [reply.cities.length, reply.columns.length];
    print(
      shared.json
        ? replyText({ out, cities, columns, slice: reply.slice, asOf: reply.asOf, revision: reply.revision })
        : `${out}: ${counted(cities, "city", "cities")}, ${counted(columns, "column")}, ${reply.slice}, as of ${reply.asOf}\n`,
    );
  });
}

const TEXTS: Readonly<Record<string, (reply: CityMeasuresReply) => string>> = {
  ".csv": (reply) => columnsCsv(cityMeasuresColumns(reply), [...reply.cities.keys()]),
  ".json": replyText,
};

/** Whole or not at all. */
async function written(out: string, text: string): Promise<void> {
  const part = `${out}.part`;
  try {
    await writeFile(part, text);
    await rename(part, out);
  } catch (error) {
    // Where there is no such folder there is nothing to remove, either.
    await rm(part, { force: true }).catch(() => undefined);
    throw new UsageError(
      `--out: ${out} cannot be written: ${error instanceof Error ? error.message : error}.`,
    );
  }
}
