import type { ComponentChildren } from "preact";

interface DrawingProps {
  width: number;
  height: number;
  labelledBy: string;
  class?: string;
  children: ComponentChildren;
}

/** The sheet a picture is drawn on: as wide as its text is read at, and smaller where the paper is. */
export function Drawing({ width, height, labelledBy, class: kind = "", children }: DrawingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset can hold what is drawn
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`plot ${kind}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby={labelledBy}
    >
      {children}
    </svg>
  );
}
