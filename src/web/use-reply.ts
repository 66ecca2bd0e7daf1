import { useEffect, useState } from "preact/hooks";
import { AskError, ask, type Failure, failureOf } from "./ask.ts";

export interface Reply<T> {
  value?: T;
  failure?: Failure;
  /** The value shown is of an earlier question while a new one is under way. */
  waiting: boolean;
}

const kept = new Map<string, Promise<unknown>>();
/** Replies on hand: a page gone back to is whole at once, so the browser finds its place in it again. */
const onHand = new Map<string, unknown>();
const watchers = new Set<() => void>();

/** The reply at an address, asked once and kept until the ledger changes; `undefined` asks nothing. */
export function useReply<T>(path: string | undefined): Reply<T> {
  const [reply, setReply] = useState<Reply<T>>(() => startOf<T>(path));
  const ledger = useLedgerVersion();
  useEffect(() => {
    if (path === undefined) return;
    if (onHand.has(path)) return setReply(startOf<T>(path));
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

function startOf<T>(path: string | undefined): Reply<T> {
  const value = path === undefined ? undefined : onHand.get(path);
  return value === undefined ? { waiting: path !== undefined } : { value: value as T, waiting: false };
}

/** Asks an address unless its reply is on hand. A failure is not kept. */
export function askOnce<T>(path: string): Promise<T> {
  const held = kept.get(path);
  if (held) return held as Promise<T>;
  const asked = ask<T>(path);
  kept.set(path, asked);
  asked.then(
    (reply) => onHand.set(path, reply),
    () => kept.delete(path),
  );
  return asked;
}

/** After a claim was added, corrected or retracted: everything on screen asks again. */
export function ledgerChanged(): void {
  kept.clear();
  onHand.clear();
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
