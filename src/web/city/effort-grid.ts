import type { Effort } from "../../assessments/effort.ts";
import { DIMENSIONS, INSTRUMENTS } from "../../record/vocabulary.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";

type Cell = Effort["cells"][number];

export interface EffortRow {
  instrument: string;
  name: string;
  cells: (Cell | undefined)[];
}

export interface EffortGrid {
  dimensions: readonly string[];
  rows: EffortRow[];
  /** The fullest cell: the darkest. */
  most: number;
}

/** Affairs by instrument and dimension: every dimension, and the instruments that occur. */
export function effortGrid({ cells }: Effort): EffortGrid {
  const used = [...INSTRUMENTS, NOT_CODED].filter((code) =>
    cells.some(({ instrument }) => instrument === code),
  );
  return {
    dimensions: DIMENSIONS,
    rows: used.map((code) => ({
      instrument: code,
      name: instrumentName(code),
      cells: DIMENSIONS.map((dimension) =>
        cells.find((cell) => cell.instrument === code && cell.dimension === dimension),
      ),
    })),
    most: Math.max(1, ...cells.map(({ affairs }) => affairs)),
  };
}

const NOT_CODED = "not coded";

/** 'Network: joining a network' says the family twice; 'Agreement: tie' needs it. */
function instrumentName(code: string): string {
  const [family = ""] = code.split("-");
  const name = label("instrument", code);
  return code === NOT_CODED || name.includes(family)
    ? capital(name)
    : t("city.instrumentOf", { family: label("instrument-family", family), name });
}
