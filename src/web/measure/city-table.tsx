import { useEffect, useRef, useState } from "preact/hooks";
import { cityMeasuresColumns } from "../../contract/city-measures-columns.ts";
import type { CityMeasuresReply } from "../../contract/city-measures-question.ts";
import { ask, type Failure } from "../ask.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { columnsCsv, saveCsv } from "../save-csv.ts";
import { failureIn } from "../use-reply.ts";
import { slicedPath } from "./slice-form.tsx";

/** Every measure of every city of the slice, to be taken away; who leaves the page no longer waits for it. */
export function CityTable({ url }: { url: string }) {
  const [failure, setFailure] = useState<Failure>();
  const [waiting, setWaiting] = useState(false);
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), [url]);
  const address = withClocks(slicedPath("/api/city-measures", url), clocksIn(url));
  const save = async (): Promise<void> => {
    const left = new AbortController();
    leaving.current = left;
    setFailure(undefined);
    setWaiting(true);
    try {
      const reply = await ask<CityMeasuresReply>(address, undefined, left.signal);
      saveCsv("hansa-cities.csv", columnsCsv(cityMeasuresColumns(reply), [...reply.cities.keys()]));
    } catch (error) {
      if (!left.signal.aborted) setFailure(failureIn(error));
    }
    setWaiting(false);
  };
  return (
    <>
      <p class="take-away" aria-busy={waiting}>
        {t("measure.everyMeasureOfEveryCity")} <a href={address}>JSON</a>{" "}
        <button type="button" class="plain" disabled={waiting} onClick={save}>
          CSV
        </button>{" "}
        <span role="status">{waiting && t("measure.beingComputed")}</span>
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
