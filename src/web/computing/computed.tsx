import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Candidates, FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import type { LongReply } from "./use-long-reply.ts";

interface ComputedProps<T> {
  reply: LongReply<T>;
  /** What is being computed. */
  what: string;
  children: (value: T) => ComponentChildren;
  /** Where a name of several bearers leads. */
  to?: (id: string) => string;
}

/** What a long computation gives; until then that it goes on, for how long, and the way to stop it. */
export function Computed<T>({ reply, what, children, to }: ComputedProps<T>) {
  const { state, value, failure, stop, again } = reply;
  if (value !== undefined) return <>{children(value)}</>;
  if (failure !== undefined)
    return (
      <>
        <FailureNote failure={failure} />
        {to && <Candidates failure={failure} to={to} />}
      </>
    );
  if (state === "stopped")
    return (
      <p class="waiting">
        {t("computing.stopped", { what })}{" "}
        <button type="button" class="plain" onClick={again}>
          {t("computing.again")}
        </button>
      </p>
    );
  return state === "computing" ? <UnderWay what={what} onStop={stop} /> : null;
}

function UnderWay({ what, onStop }: { what: string; onStop: () => void }) {
  return (
    <p class="waiting computing">
      <span role="status">{t("computing.underWay", { what })}</span> <Seconds />
      <button type="button" class="plain" onClick={onStop}>
        {t("computing.stop")}
      </button>
    </p>
  );
}

/** Told to the eye alone: a voice that counts seconds would speak of nothing else. */
function Seconds() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const tick = setInterval(() => setSeconds(Math.round((performance.now() - began) / 1000)), 1000);
    return () => clearInterval(tick);
  }, []);
  return (
    <span aria-hidden="true" class="quiet">
      {t("computing.seconds", { n: seconds })}{" "}
    </span>
  );
}
