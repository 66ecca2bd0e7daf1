import { createContext, type RefObject } from "preact";
import { useContext, useEffect, useLayoutEffect } from "preact/hooks";
import { drawerAsk } from "../claims-hash.ts";

/** A page of which another site shows one part: it hears what that part rests on, and of which day it is. */
export interface Embedded {
  /** The id of the part. */
  readonly part: string;
  readonly onDrawn: (claims: number) => void;
  readonly onTitle: (title: string) => void;
  readonly onDay: (day: string) => void;
}

export const EmbeddedContext = createContext<Embedded | undefined>(undefined);

/** Where the page stands in another site's; undefined where it is the page itself. */
export const useEmbedded = (): Embedded | undefined => useContext(EmbeddedContext);

/** The class by which the one part that is shown is told from all others. */
export function useEmbeddedPart(id: string, box: RefObject<HTMLElement | null>): string {
  const embedded = useEmbedded();
  const shown = embedded?.part === id;
  useLayoutEffect(() => {
    if (shown && box.current) embedded.onDrawn(claimsIn(box.current));
  });
  return shown ? "embedded" : "";
}

/** Tells where the page is embedded of which day it is; called where it is drawn in full. */
export function useDayTold(day: string): void {
  const embedded = useEmbedded();
  useEffect(() => embedded?.onDay(day), [embedded, day]);
}

/** How many claims the marks of a part open. */
function claimsIn(part: HTMLElement): number {
  const ids = new Set<string>();
  for (const mark of part.querySelectorAll("a[href*='#claims=']")) {
    const asked = drawerAsk((mark.getAttribute("href") ?? "").replace(/^[^#]*/, ""));
    if (asked && "claims" in asked) for (const id of asked.claims) ids.add(id);
  }
  return ids.size;
}
