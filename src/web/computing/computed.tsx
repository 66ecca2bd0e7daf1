import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { Candidates, FailureNote } from "../frame/notices.tsx";
import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import type { Progress } from "./told-lines.ts";
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
  const { state, value, failure, progress, stop, again } = reply;
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
  return state === "computing" ? <UnderWay what={what} progress={progress} onStop={stop} /> : null;
}

interface UnderWayProps {
  what: string;
  progress: Progress | undefined;
  onStop: () => void;
}

function UnderWay({ what, progress, onStop }: UnderWayProps) {
  return (
    <div class="waiting computing">
      <p>
        <span role="status">{t("computing.underWay", { what })}</span> <Seconds />
        <button type="button" class="plain" onClick={onStop}>
          {t("computing.stop")}
        </button>
      </p>
      {progress && <HowFar progress={progress} />}
    </div>
  );
}

/** The stage by name, and the share of the whole that is done with. */
function HowFar({ progress: { stage, done, all, within } }: { progress: Progress }) {
  const id = useId();
  return (
    <p class="how-far">
      <progress value={done} max={all} aria-labelledby={id} />
      <span id={id}>
        {percent(done / all)}
        {stage !== undefined && ` · ${label("computing-stage", stage)}`}
        {within && ` (${t("computing.within", { ...within })})`}
      </span>
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
