import { useEffect, useState } from "preact/hooks";

/** The map has a slider for what is chosen on it. */
export const hasOwnSlider = (path: string): boolean => path === "/map";

let open = false;
const watchers = new Set<(open: boolean) => void>();

/** Opens or closes the strip of time under the page; it stays while the reader goes from page to page. */
export function openDock(wanted: boolean): void {
  open = wanted;
  for (const tell of watchers) tell(open);
}

export function useDockOpen(): boolean {
  const [held, setHeld] = useState(open);
  useEffect(() => {
    watchers.add(setHeld);
    return () => {
      watchers.delete(setHeld);
    };
  }, []);
  return held;
}
