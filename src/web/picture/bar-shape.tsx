import { PLOT } from "./plot-defaults.ts";
import type { BarPiece } from "./time-bar.ts";

interface BarShapeProps {
  pieces: readonly BarPiece[];
  at: (year: number) => number;
  y: number;
  /** The id of the `Fade` that a fading end is filled with. */
  fade: string;
}

/** A bar in time: sure where it is filled, possible where it is dashed, and fading where no source is late enough. */
export function BarShape({ pieces, at, y, fade }: BarShapeProps) {
  return (
    <>
      {pieces.map(({ from, to, look }) => (
        <rect
          key={look + from}
          class={look}
          x={at(from)}
          y={y - PLOT.bar / 2}
          width={at(to) - at(from)}
          height={PLOT.bar}
          {...(look === "fading" && { fill: `url(#${fade})` })}
        />
      ))}
    </>
  );
}

/** A colour that fades out: it is that of the marks where it stands. */
export function Fade({ id }: { id: string }) {
  return (
    <linearGradient id={id}>
      <stop class="fades" offset="0" stop-opacity="0.9" />
      <stop class="fades" offset="1" stop-opacity="0.06" />
    </linearGradient>
  );
}
