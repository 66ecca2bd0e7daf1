import { useEffect, useState } from "preact/hooks";
import { t } from "../language/text.ts";
import { onWaiting, waitingSince } from "../under-way.ts";

const TELL_MS = 250;
const LONG_S = 10;

/** What takes more than a second is told, with how long it has taken; after ten, that it may go on so. */
export function Progress() {
  const seconds = useSecondsWaited();
  const long = seconds >= LONG_S;
  return (
    <div class={seconds > 0 ? "progress shown" : "progress"}>
      <p role="status">{seconds > 0 && (long ? t("progress.long") : t("progress.waiting"))}</p>
      {seconds > 0 && <span aria-hidden="true">{t("progress.seconds", { n: seconds })}</span>}
    </div>
  );
}

/** Whole seconds that the page has been waiting for what it asked for first. */
function useSecondsWaited(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const count = (): void => {
      const since = waitingSince();
      setSeconds(since === undefined ? 0 : Math.floor((performance.now() - since) / 1000));
      if (since === undefined) {
        clearInterval(timer);
        timer = undefined;
      } else timer ??= setInterval(count, TELL_MS);
    };
    const stop = onWaiting(count);
    count();
    return () => {
      stop();
      clearInterval(timer);
    };
  }, []);
  return seconds;
}
