import { useState } from "preact/hooks";
import type { FactsReply } from "../../contract/facts-question.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { failureIn } from "../use-reply.ts";
import { factsAddress, MOST } from "./facts-address.ts";
import { factsCsv } from "./facts-csv.ts";

/** The same answer as data: JSON from the interface, CSV made here from it. */
export function TakeAway({ url, reply }: { url: string; reply: FactsReply }) {
  const [failure, setFailure] = useState<Failure>();
  if (reply.total === 0) return null;
  const address = factsAddress(url, MOST);
  const save = (): void => {
    setFailure(undefined);
    saveCsv(address).catch((error: unknown) => setFailure(failureIn(error)));
  };
  return (
    <>
      <p class="take-away">
        {t("facts.sameAsData", { n: reply.total > MOST ? MOST : 0 })} <a href={address}>JSON</a>{" "}
        <button type="button" class="plain" onClick={save}>
          CSV
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

async function saveCsv(address: string): Promise<void> {
  const text = factsCsv(await ask<FactsReply>(address));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = "hansa-facts.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
