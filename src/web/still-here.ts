import { useEffect, useRef } from "preact/hooks";

/** Asked when a late reply comes: whether what asked for it is still on the page. Who has left is not taken back. */
export function useStillHere(): () => boolean {
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  return () => here.current;
}
