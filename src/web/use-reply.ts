import { useEffect, useState } from "preact/hooks";
import { AskError, ask, type Failure, failureOf } from "./ask.ts";
import { ReplyCache } from "./reply-cache.ts";

export interface Reply<T> {
  value?: T;
  failure?: Failure;
  /** The value shown is of an earlier question while a new one is under way. */
  waiting: boolean;
}

const replies = new ReplyCache(ask);
const watchers = new Set<() => void>();

/** The reply at an address; `undefined` asks nothing and has no reply. */
export function useReply<T>(path: string | undefined): Reply<T> {
  const reply = useAsked<T>(path, askOnce);
  const onHand = path !== undefined && reply.waiting ? replies.onHand<T>(path) : undefined;
  return onHand === undefined ? reply : { value: onHand, waiting: false };
}

/** What is answered to some words, asked anew when they or the ledger change; `ask` stays the same function. */
export function useAsked<T>(words: string | undefined, ask: (words: string) => Promise<T>): Reply<T> {
  const ledger = useLedgerVersion();
  const [held, setHeld] = useState<Reply<T> & { words?: string | undefined }>({ waiting: true });
  useEffect(() => {
    if (words === undefined) return setHeld({ words, waiting: false });
    let wanted = true;
    const tell = (reply: Reply<T>): void => {
      if (wanted) setHeld({ words, ...reply });
    };
    setHeld(({ value }) => ({ ...(value !== undefined && { value }), waiting: true }));
    ask(words).then(
      (value) => tell({ value, waiting: false }),
      (error: unknown) => tell({ failure: { ...failureIn(error), read: true }, waiting: false }),
    );
    return () => {
      wanted = false;
    };
  }, [words, ledger]);
  if (words === undefined) return { waiting: false };
  // Drawn with new words before the question is put, what is held still answers the old ones.
  return held.words === words
    ? held
    : { ...(held.value !== undefined && { value: held.value }), waiting: true };
}

/** The reply at an address, for what puts several questions at once. */
export const askOnce = <T>(path: string): Promise<T> => replies.ask<T>(path);

/** After a claim was added, corrected or retracted: everything on screen asks again. */
export function ledgerChanged(): void {
  replies.forget();
  for (const tell of watchers) tell();
}

/** What failed is asked once more; what is on hand stays. */
export function askAgain(): void {
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
