import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Whether a box holds more than it shows, so that the keyboard must be able to scroll it. */
export function useScrolls(box: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const held = box.current;
    if (held === null) return;
    // Both are rounded: where a border ends between two pixels they differ by one, and nothing is hidden.
    const measured = new ResizeObserver(() => setScrolls(held.scrollWidth > held.clientWidth + 1));
    for (const one of [held, ...held.children]) measured.observe(one);
    return () => measured.disconnect();
  }, [box]);
  return scrolls;
}
