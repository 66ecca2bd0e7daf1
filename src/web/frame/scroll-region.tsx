import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { t } from "../language/text.ts";
import { useScrolls } from "./use-scrolls.ts";

interface ScrollRegionProps {
  /** The id of its caption. */
  captionId: string;
  /** On a narrow screen rows become blocks, or the table scrolls. */
  narrow: "stack" | "scroll";
  children: ComponentChildren;
}

/** The box of a table: where the table is wider, a region that the keyboard can reach and scroll. */
export function ScrollRegion({ captionId, narrow, children }: ScrollRegionProps) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  const region = scrolls && { role: "region" as const, "aria-labelledby": captionId, tabIndex: 0 };
  return (
    <div class={`table-region ${narrow}`} ref={box} {...region}>
      {scrolls && <p class="more-columns">{t("frame.moreColumns")}</p>}
      {children}
    </div>
  );
}
