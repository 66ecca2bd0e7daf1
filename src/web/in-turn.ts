import { useRef } from "preact/hooks";

/**
 * Runs changes one after the other: what is pressed while the server has yet to answer is not lost, and begins when
 * the change before it is answered.
 */
export function useInTurn(): <T>(change: () => Promise<T>) => Promise<T> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (change) => {
    const next = last.current.then(change, change);
    last.current = next;
    return next;
  };
}
