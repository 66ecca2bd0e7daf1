import type { FactsReply } from "../../contract/facts-question.ts";
import { grouped } from "../number.ts";
import { factsAddress, MOST } from "./facts-address.ts";

/** The same answer as data: JSON from the interface, CSV made here from it. */
export function TakeAway({ url, reply }: { url: string; reply: FactsReply }) {
  if (reply.total === 0) return null;
  const address = factsAddress(url, MOST);
  return (
    <p class="take-away">
      The same as data{reply.total > MOST && `, the first ${grouped(MOST)}`}: <a href={address}>JSON</a>{" "}
      <button type="button" class="plain" onClick={() => saveCsv(address)}>
        CSV
      </button>
    </p>
  );
}

async function saveCsv(address: string): Promise<void> {
  const [{ ask }, { factsCsv }] = await Promise.all([import("../ask.ts"), import("./facts-csv.ts")]);
  const text = factsCsv(await ask<FactsReply>(address));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = "hansa-facts.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
