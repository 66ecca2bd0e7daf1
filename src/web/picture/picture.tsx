import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { EmbedControl } from "../embed/embed-control.tsx";
import { useEmbeddedPart } from "../frame/embedded.ts";
import { usePaper } from "../frame/paper.ts";
import { t } from "../language/text.ts";
import { PLOT } from "./plot-defaults.ts";

interface PictureProps {
  id: string;
  caption: ComponentChildren;
  /** The picture for so many px; it names `captionId` as what labels it. */
  draw: (width: number, captionId: string) => ComponentChildren;
  /** Whether other sites may show it; a page that is not among those of `/embed` has none. */
  embeds?: boolean;
  /** What its signs mean, and how to read it. */
  children?: ComponentChildren;
}

/** A picture with its caption, drawn to the width it is given; one stop for Tab, arrow keys go from mark to mark. */
export function Picture({ id, caption, draw, embeds = true, children }: PictureProps) {
  const figure = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useRoving(box);
  const captionId = `${id}-caption`;
  const paper = usePaper();
  return (
    <figure class={`picture ${useEmbeddedPart(id, figure)}`} id={id} ref={figure}>
      <figcaption id={captionId}>{caption}</figcaption>
      <div ref={box} class="drawing">
        {draw(width, captionId)}
      </div>
      {!paper && <p class="keys quiet">{t("picture.keys")}</p>}
      {children}
      {embeds && <EmbedControl part={id} />}
    </figure>
  );
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState<number>(PLOT.width);
  useLayoutEffect(() => {
    const held = box.current;
    if (held === null) return;
    const measure = (): void => setWidth(Math.floor(held.clientWidth) || PLOT.width);
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(held);
    return () => watched.disconnect();
  }, [box]);
  return width;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Of many marks Tab reaches the one that had the focus last; without this script it reaches each. */
function useRoving(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const held = box.current;
    if (held === null) return;
    // What is drawn under the rest may still come after it.
    const isLater = ({ dataset }: SVGAElement): number => Number("later" in dataset);
    const marks = (): SVGAElement[] =>
      [...held.querySelectorAll<SVGAElement>("a.plot-mark")].sort((a, b) => isLater(a) - isLater(b));
    const choose = (chosen: Element | undefined): void => {
      for (const mark of marks()) mark.setAttribute("tabindex", mark === chosen ? "0" : "-1");
    };
    const move = (event: KeyboardEvent): void => {
      const all = marks();
      const at = all.findIndex((mark) => mark.matches(":focus"));
      const to =
        event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : at + (STEPS[event.key] ?? 0);
      const next = all[Math.min(all.length - 1, Math.max(0, to))];
      if (at < 0 || to === at || next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    const follow = ({ target }: FocusEvent): void => {
      if (target instanceof Element) choose(target.closest("a.plot-mark") ?? undefined);
    };
    held.addEventListener("keydown", move);
    held.addEventListener("focusin", follow);
    const drawn = marks();
    choose(drawn.find((mark) => mark.getAttribute("tabindex") === "0") ?? drawn[0]);
    return () => {
      held.removeEventListener("keydown", move);
      held.removeEventListener("focusin", follow);
    };
  });
}
