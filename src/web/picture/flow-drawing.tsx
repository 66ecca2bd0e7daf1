import { Drawing } from "./drawing.tsx";
import { type Flow, type FlowBlock, flows } from "./flow.ts";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";
import { fitted } from "./text-width.ts";

interface FlowDrawingProps {
  learnt: readonly Flow[];
  taught: readonly Flow[];
  city: string;
  width: number;
  labelledBy: string;
}

/** Who a city learnt from, and whom it taught. */
export function FlowDrawing({ learnt, taught, city, width, labelledBy }: FlowDrawingProps) {
  const { height, blocks } = flows({ learnt, taught }, width);
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class="of-transfer">
      {blocks.map((block) => (
        <Block key={String(block.into)} block={block} />
      ))}
      {blocks.map(({ into, city: { x, y } }) => (
        <CityName
          key={String(into)}
          into={into}
          x={x}
          y={y}
          name={city}
          alone={blocks[0]?.city.y !== blocks[1]?.city.y}
        />
      ))}
    </Drawing>
  );
}

function Block({ block: { into, flows: placed, textX, textRoom } }: { block: FlowBlock }) {
  const anchor = into ? "start" : "end";
  return (
    <>
      {placed.map(({ flow, y, path }) => (
        <Mark key={flow.words + flow.because.join()} because={flow.because} words={flow.words}>
          <rect class="hit" x={into ? textX : textX - textRoom} y={y - 19} width={textRoom} height={38} />
          <path class="flow" d={path} />
          <text x={textX} y={y - 3} text-anchor={anchor}>
            {fitted(flow.partner, PLOT.text, textRoom)}
          </text>
          <text class="small" x={textX} y={y + 13} text-anchor={anchor}>
            {fitted(flow.practice, PLOT.small, textRoom)}
          </text>
          {!into && <path class="head" d={headAt(path)} />}
        </Mark>
      ))}
    </>
  );
}

/** An arrow's head where a path ends. */
function headAt(path: string): string {
  const [x = "0", y = "0"] = path
    .split(" ")
    .slice(-2)
    .map((part) => part.replace(/^.*C/, ""));
  return `M${x} ${y}m-8 -4.5l8 4.5l-8 4.5z`;
}

interface CityNameProps {
  into: boolean;
  x: number;
  y: number;
  name: string;
  /** Whether this block has the city to itself, and not together with the other one. */
  alone: boolean;
}

/** The city, with the head of the arrows that lead into it. */
function CityName({ into, x, y, name, alone }: CityNameProps) {
  const room = 84;
  const label = fitted(name, PLOT.text, room);
  return (
    <>
      {into && <path class="head" d={`M${x + 1} ${y}m-8 -4.5l8 4.5l-8 4.5z`} />}
      {alone ? (
        <text
          class="strong"
          x={into ? x + 6 : x - 6}
          y={y}
          dominant-baseline="middle"
          text-anchor={into ? "start" : "end"}
        >
          {label}
        </text>
      ) : (
        into && (
          <text class="strong" x={x + 48} y={y} dominant-baseline="middle" text-anchor="middle">
            {label}
          </text>
        )
      )}
    </>
  );
}
