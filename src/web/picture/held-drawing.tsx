import { CityShape } from "./city-shape.tsx";
import { Drawing } from "./drawing.tsx";
import { type HeldBlock, heldBlocks, type PlacedBlock, type PlacedHeld } from "./held.ts";
import { Mark } from "./mark.tsx";

interface HeldDrawingProps {
  blocks: readonly HeldBlock[];
  cities: number;
  width: number;
  labelledBy: string;
}

/** A column of shapes for each city: shapes that are joined share what is named beside them. */
export function HeldDrawing({ blocks, cities, width, labelledBy }: HeldDrawingProps) {
  const { height, blocks: placed, textFrom } = heldBlocks(blocks, cities, width);
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy}>
      {placed.map((block) => (
        <g key={block.kind} class={`of-${block.kind}`}>
          <text class="group" x={block.left} y={block.top + 34}>
            {block.title}
          </text>
          {block.columns.map((x, city) => (
            <line
              key={city}
              class="grid"
              x1={x}
              x2={x}
              y1={block.top + 48}
              y2={(block.rows.at(-1)?.y ?? block.top + 48) + 8}
            />
          ))}
          {block.rows.map((row) => (
            <Row key={row.row.id} placed={row} block={block} textFrom={textFrom} />
          ))}
        </g>
      ))}
    </Drawing>
  );
}

function Row({
  placed: { row, label, y },
  block,
  textFrom,
}: {
  placed: PlacedHeld;
  block: PlacedBlock;
  textFrom: number;
}) {
  const places = row.cities.map((city) => block.columns[city] ?? 0);
  return (
    <Mark because={row.because} words={row.words}>
      <rect class="hit" x={block.left} y={y - 11} width={block.right - block.left} height={22} />
      {places.length > 1 && (
        <line class="joins" x1={Math.min(...places)} x2={Math.max(...places)} y1={y} y2={y} />
      )}
      {row.cities.map((city, at) => (
        <CityShape key={city} city={city} x={places[at] ?? 0} y={y} hollow={row.unsure} />
      ))}
      <text
        class={row.unsure ? "small" : undefined}
        x={block.left + textFrom}
        y={y}
        dominant-baseline="middle"
      >
        {label}
      </text>
    </Mark>
  );
}
