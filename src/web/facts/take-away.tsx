import { useState } from "preact/hooks";
import type { FactsReply } from "../../contract/facts-question.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { saveCsv } from "../save-csv.ts";
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
    ask<FactsReply>(address).then(
      (all) => saveCsv("hansa-facts.csv", factsCsv(all)),
      (error: unknown) => setFailure(failureIn(error)),
    );
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
