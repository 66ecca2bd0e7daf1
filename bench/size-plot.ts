interface Point {
  readonly cities: number;
  readonly seconds: number;
}

/** One measure's cost by size, ours and the peer's. */
export interface Panel {
  readonly name: string;
  readonly ours: Point[];
  readonly igraph: Point[];
}

const COLUMNS = 4;
const WIDTH = 230;
const HEIGHT = 190;
const LEFT = 56;
const TOP = 44;
const GAP = { x: 22, y: 56 };
const SECONDS = { least: 1e-5, most: 1e3 };
const NAMED_SECONDS = [1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100];
const INK = { ours: "#0b5c8a", igraph: "#a8480a", grid: "#e3e3e3", text: "#333" };

/** A panel a measure, both axes logarithmic and the same in all, so that slopes can be compared. */
export function sizePlot(panels: readonly Panel[], sizes: readonly number[]): string {
  const rows = Math.ceil(panels.length / COLUMNS);
  const width = LEFT + COLUMNS * (WIDTH + GAP.x);
  const height = TOP + rows * (HEIGHT + GAP.y);
  const drawn = panels.map((panel, place) => {
    const x = LEFT + (place % COLUMNS) * (WIDTH + GAP.x);
    const y = TOP + Math.floor(place / COLUMNS) * (HEIGHT + GAP.y) + 16;
    return `<g transform="translate(${x} ${y})">${drawnPanel(panel, sizes, place % COLUMNS === 0)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Seconds of processor by number of cities, for Hansa and igraph, in ${panels.length} panels">
<rect width="${width}" height="${height}" fill="#fff"/>
<g transform="translate(${LEFT} 20)">${key()}</g>
${drawn.join("\n")}
</svg>
`;
}

function key(): string {
  return `<text fill="${INK.text}" y="4">Seconds of processor by number of cities, five ties a city</text>
<g transform="translate(340 0)">${line(INK.ours, "0,0 26,0")}${text(32, 4, "Hansa", INK.ours)}</g>
<g transform="translate(420 0)">${line(INK.igraph, "0,0 26,0", "5 3")}${text(32, 4, "igraph", INK.igraph)}</g>`;
}

function drawnPanel({ name, ours, igraph }: Panel, sizes: readonly number[], isFirst: boolean): string {
  const [least = 1, most = 10] = [sizes[0], sizes.at(-1)];
  const across = (cities: number): number => WIDTH * share(cities, least, most);
  const up = (seconds: number): number => HEIGHT * (1 - share(seconds, SECONDS.least, SECONDS.most));
  const points = (of: readonly Point[]): string =>
    of.map(({ cities, seconds }) => `${across(cities).toFixed(1)},${up(seconds).toFixed(1)}`).join(" ");
  const grid = NAMED_SECONDS.map(
    (seconds) =>
      line(INK.grid, `0,${up(seconds)} ${WIDTH},${up(seconds)}`) +
      (isFirst ? text(-6, up(seconds) + 4, said(seconds), INK.text, "end") : ""),
  );
  const named = sizes
    .filter((size) => Number.isInteger(Math.log10(size)))
    .map((size) =>
      text(across(size), HEIGHT + 16, size.toLocaleString("en"), INK.text, anchor(size, least, most)),
    );
  return [
    ...grid,
    ...named,
    `<text y="-6" font-size="13" font-weight="bold" fill="${INK.text}">${name}</text>`,
    line(INK.igraph, points(igraph), "5 3"),
    line(INK.ours, points(ours)),
  ].join("");
}

/** Where a value lies between two others, in powers. */
function share(value: number, least: number, most: number): number {
  return Math.log(value / least) / Math.log(most / least);
}

function anchor(size: number, least: number, most: number): string {
  if (size === least) return "start";
  return size === most ? "end" : "middle";
}

function said(seconds: number): string {
  return seconds < 1e-3
    ? `${Math.round(seconds * 1e6)} µs`
    : seconds < 1
      ? `${seconds * 1e3} ms`
      : `${seconds} s`;
}

function line(ink: string, points: string, dashes?: string): string {
  const dashed = dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`;
  return `<polyline fill="none" stroke="${ink}" stroke-width="${ink === INK.grid ? 1 : 2}"${dashed} points="${points}"/>`;
}

function text(x: number, y: number, words: string, ink: string, at = "start"): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${ink}" text-anchor="${at}">${words}</text>`;
}
