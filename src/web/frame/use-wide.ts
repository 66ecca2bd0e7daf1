import { useEffect, useState } from "preact/hooks";

// A page set on paper is drawn where no screen is: there is room.
const WIDE: MediaQueryList | undefined = globalThis.matchMedia?.("(min-width: 72rem)");

/** Whether there is room for contents and side notes beside the text. */
export function useWide(): boolean {
  const [wide, setWide] = useState(WIDE?.matches ?? true);
  useEffect(() => {
    const tell = (): void => setWide(WIDE?.matches ?? true);
    WIDE?.addEventListener("change", tell);
    return () => WIDE?.removeEventListener("change", tell);
  }, []);
  return wide;
}
