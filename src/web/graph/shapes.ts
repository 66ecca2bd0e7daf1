/** How communities are told apart: by colour and by shape; from the seventh on hollow. */
const SHAPES = ["disc", "square", "triangle", "diamond", "cross", "point"] as const;
type Shape = (typeof SHAPES)[number];

export const PART_COLOURS = ["part-1", "part-2", "part-3", "part-4", "part-5", "part-6"] as const;

/** So many communities have a look of their own; the others share one. */
export const MARKED = 2 * SHAPES.length;

export interface Look {
  readonly shape: Shape;
  readonly colour: (typeof PART_COLOURS)[number] | "quiet";
  readonly hollow: boolean;
}

/** The look of a community by its number, the largest being 0. */
export function lookOf(community: number): Look {
  if (community >= MARKED) return { shape: "disc", colour: "quiet", hollow: false };
  const nth = community % SHAPES.length;
  return {
    shape: SHAPES[nth] ?? "disc",
    colour: PART_COLOURS[nth] ?? "quiet",
    hollow: community >= SHAPES.length,
  };
}

/** What draws a shape: a canvas, or an SVG that is written. */
export type Pen = Pick<CanvasRenderingContext2D, "moveTo" | "lineTo" | "arc" | "closePath">;

/** Corners in units of the radius, of shapes that look as large as a disc. */
const CORNERS: Readonly<Record<Exclude<Shape, "disc">, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.3],
    [1.15, 0.8],
    [-1.15, 0.8],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  cross: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  point: [
    [0, 1.3],
    [-1.15, -0.8],
    [1.15, -0.8],
  ],
};

export function trace(pen: Pen, shape: Shape, x: number, y: number, radius: number): void {
  if (shape === "disc") {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  CORNERS[shape].forEach(([dx, dy], nth) => {
    if (nth === 0) pen.moveTo(x + dx * radius, y + dy * radius);
    else pen.lineTo(x + dx * radius, y + dy * radius);
  });
  pen.closePath();
}

/** A pen that writes the path of an SVG. */
export function writingPen(): Pen & { path: () => string } {
  const parts: string[] = [];
  const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return {
    moveTo: (x, y) => parts.push(`M${at(x, y)}`),
    lineTo: (x, y) => parts.push(`L${at(x, y)}`),
    // Only whole discs are drawn, from their right edge on.
    arc: (x, y, radius) =>
      parts.push(
        `A${at(radius, radius)} 0 1 1 ${at(x - radius, y)}A${at(radius, radius)} 0 1 1 ${at(x + radius, y)}`,
      ),
    closePath: () => parts.push("Z"),
    path: () => parts.join(""),
  };
}
