import { useEffect, useState } from "preact/hooks";

const WIDE = matchMedia("(min-width: 72rem)");

/** Whether there is room for contents and side notes beside the text. */
export function useWide(): boolean {
  const [wide, setWide] = useState(WIDE.matches);
  useEffect(() => {
    const tell = (): void => setWide(WIDE.matches);
    WIDE.addEventListener("change", tell);
    return () => WIDE.removeEventListener("change", tell);
  }, []);
  return wide;
}
