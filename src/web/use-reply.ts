import { useEffect, useState } from "preact/hooks";
import { AskError, ask, type Failure, failureOf } from "./ask.ts";

export interface Reply<T> {
  value?: T;
  failure?: Failure;
  /** The value shown is of an earlier question while a new one is under way. */
  waiting: boolean;
}

const kept = new Map<string, Promise<unknown>>();
const watchers = new Set<() => void>();

/** The reply at an address, asked once and kept until the ledger changes; `undefined` asks nothing. */
export function useReply<T>(path: string | undefined): Reply<T> {
  const [reply, setReply] = useState<Reply<T>>({ waiting: path !== undefined });
  const ledger = useLedgerVersion();
  useEffect(() => {
    if (path === undefined) return;
    let wanted = true;
    setReply(({ value }) => ({ ...(value !== undefined && { value }), waiting: true }));
    askOnce<T>(path).then(
      (value) => wanted && setReply({ value, waiting: false }),
      (error: unknown) => wanted && setReply({ failure: failureIn(error), waiting: false }),
    );
    return () => {
      wanted = false;
    };
  }, [path, ledger]);
  return reply;
}

/** Asks an address unless its reply is on hand. A failure is not kept. */
export function askOnce<T>(path: string): Promise<T> {
  const held = kept.get(path);
  if (held) return held as Promise<T>;
  const asked = ask<T>(path);
  kept.set(path, asked);
  asked.catch(() => kept.delete(path));
  return asked;
}

/** After a claim was added, corrected or retracted: everything on screen asks again. */
export function ledgerChanged(): void {
  kept.clear();
  for (const tell of watchers) tell();
}

export function failureIn(error: unknown): Failure {
  return error instanceof AskError ? error.failure : failureOf(undefined, 0);
}

/** Counts the changes of the ledger made on this page. */
export function useLedgerVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const tell = (): void => setVersion((known) => known + 1);
    watchers.add(tell);
    return () => {
      watchers.delete(tell);
    };
  }, []);
  return version;
}
