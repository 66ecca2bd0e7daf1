import { useEffect, useRef, useState } from "preact/hooks";
import { ask, type Failure } from "../ask.ts";
import { failureIn, useLedgerVersion } from "../use-reply.ts";
import { type Progress, toldLines } from "./told-lines.ts";

/** A reply that takes its time: it can be stopped, and who leaves the page gives it up. */
export interface LongReply<T> {
  state: "idle" | "computing" | "stopped" | "told" | "failed";
  value?: T;
  failure?: Failure;
  /** How far it is, where it says so. */
  progress?: Progress;
  stop: () => void;
  again: () => void;
}

interface Held<T> {
  path: string | undefined;
  value?: T;
  failure?: Failure;
  progress?: Progress;
  stopped?: true;
}

/** The reply at an address; `undefined` asks nothing. With a body it is posted. */
export function useLongReply<T>(path: string | undefined, body?: string): LongReply<T> {
  const ledger = useLedgerVersion();
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<Held<T>>({ path: undefined });
  const under = useRef<AbortController>(undefined);
  const asked = path === undefined ? undefined : `${path} ${body ?? ""}`;
  useEffect(() => {
    if (path === undefined) return;
    const leaving = new AbortController();
    under.current = leaving;
    setHeld({ path: asked });
    const tell = (told: Omit<Held<T>, "path">): void => {
      if (!leaving.signal.aborted) setHeld({ path: asked, ...told });
    };
    const sent = body === undefined ? undefined : { body: JSON.parse(body) };
    const listen = (response: Response) => toldLines(response, (progress) => tell({ progress }));
    ask<T>(path, sent, leaving.signal, listen).then(
      (value) => tell({ value }),
      (error: unknown) => tell({ failure: failureIn(error) }),
    );
    return () => leaving.abort();
  }, [asked, ledger, round]);
  return {
    ...toldOf(asked, held),
    stop: () => {
      under.current?.abort();
      setHeld({ path: asked, stopped: true });
    },
    again: () => setRound(round + 1),
  };
}

function toldOf<T>(
  asked: string | undefined,
  { path, value, failure, stopped, progress }: Held<T>,
): Omit<LongReply<T>, "stop" | "again"> {
  if (asked === undefined) return { state: "idle" };
  if (path !== asked) return { state: "computing" };
  if (value !== undefined) return { state: "told", value };
  if (failure !== undefined) return { state: "failed", failure };
  return { state: stopped ? "stopped" : "computing", ...(progress && { progress }) };
}
