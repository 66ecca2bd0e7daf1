import type { Degrees, Projection } from "./projection.ts";

/** How the drawn world lies on the screen: a point of it times `scale`, plus the shift. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is looked at: the middle of the screen, and how many times larger than the whole. */
export interface Looking {
  readonly at: Degrees;
  readonly zoom: number;
}

export const MOST_ZOOM = 40;

/** The scale at which the whole world fits. */
export function wholeScale({ width, height }: Size, size: Size): number {
  return Math.min(size.width / width, size.height / height);
}

export function wholeView(world: Size, size: Size): View {
  const scale = wholeScale(world, size);
  return {
    scale,
    x: (size.width - scale * world.width) / 2,
    y: (size.height - scale * world.height) / 2,
  };
}

/** Larger or smaller by a factor, with one point of the screen staying where it is. */
export function zoomed(view: View, by: number, at: readonly [number, number], world: Size, size: Size): View {
  const whole = wholeScale(world, size);
  const scale = Math.min(MOST_ZOOM * whole, Math.max(whole, view.scale * by));
  const ratio = scale / view.scale;
  return kept(
    { scale, x: at[0] - (at[0] - view.x) * ratio, y: at[1] - (at[1] - view.y) * ratio },
    world,
    size,
  );
}

export function shifted(view: View, by: readonly [number, number], world: Size, size: Size): View {
  return kept({ ...view, x: view.x + by[0], y: view.y + by[1] }, world, size);
}

/** The world cannot be lost: as much of the screen is covered by it as can be. */
function kept({ scale, x, y }: View, world: Size, size: Size): View {
  const within = (shift: number, whole: number, screen: number): number =>
    whole <= screen ? (screen - whole) / 2 : Math.min(0, Math.max(screen - whole, shift));
  return {
    scale,
    x: within(x, scale * world.width, size.width),
    y: within(y, scale * world.height, size.height),
  };
}

export function viewOf({ at, zoom }: Looking, projection: Projection, size: Size): View {
  const scale = wholeScale(projection, size) * Math.min(MOST_ZOOM, Math.max(1, zoom));
  const [x, y] = projection.place(at) ?? [projection.width / 2, projection.height / 2];
  return kept({ scale, x: size.width / 2 - scale * x, y: size.height / 2 - scale * y }, projection, size);
}

/** What a view looks at; none where the whole is seen. */
export function lookingAt({ scale, x, y }: View, projection: Projection, size: Size): Looking | undefined {
  const zoom = scale / wholeScale(projection, size);
  if (zoom < 1.01) return undefined;
  const at = projection.d3.invert?.([(size.width / 2 - x) / scale, (size.height / 2 - y) / scale]);
  return at?.every(Number.isFinite) ? { at: [at[0], at[1]], zoom } : undefined;
}
