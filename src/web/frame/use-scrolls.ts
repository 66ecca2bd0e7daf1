import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Whether a box holds more than it shows, so that the keyboard must be able to scroll it. */
export function useScrolls(box: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const held = box.current;
    if (held === null) return;
    const measured = new ResizeObserver(() => setScrolls(held.scrollWidth > held.clientWidth));
    for (const one of [held, ...held.children]) measured.observe(one);
    return () => measured.disconnect();
  }, [box]);
  return scrolls;
}
