import { t } from "../language/text.ts";
import { saveFile } from "../save-file.ts";
import type { GraphCanvas } from "./graph-canvas.ts";
import { seen } from "./seen.ts";
import { seenGexf } from "./seen-gexf.ts";
import { seenPng } from "./seen-png.ts";
import { seenSvg } from "./seen-svg.ts";
import type { GraphState } from "./use-graph-view.ts";

interface GraphExportProps {
  state: GraphState;
  canvas: GraphCanvas | undefined;
}

/** What is seen as files: the selected cities, or else what lies within the frame. */
export function GraphExport({ state, canvas }: GraphExportProps) {
  const ready = canvas !== undefined && state.laid.placed !== undefined && state.laid.share >= 1;
  const save = (kind: "PNG" | "SVG" | "GEXF") => async (): Promise<void> => {
    if (!canvas) return;
    const held = seen(state, canvas, t(state.of.of === "ties" ? "graph.fileOfTies" : "graph.fileOfBackbone"));
    const name = `hansa-graph-${held.when}.${kind.toLowerCase()}`;
    if (kind === "GEXF") saveFile(name, "application/gexf+xml", seenGexf(held));
    else if (kind === "SVG") saveFile(name, "image/svg+xml", seenSvg(held, canvas.at, textWidth(canvas)));
    else saveFile(name, "image/png", await seenPng(held, canvas.at));
  };
  return (
    <p class="graph-export">
      {t(state.selected.size > 0 ? "graph.takeSelected" : "graph.takeSeen")}{" "}
      {(["PNG", "SVG", "GEXF"] as const).map((kind) => (
        <button key={kind} type="button" disabled={!ready} onClick={save(kind)}>
          {kind}
        </button>
      ))}
    </p>
  );
}

function textWidth({ at: { colours } }: GraphCanvas): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = `12px ${colours.face}`;
  return (text) => context?.measureText(text).width ?? 7 * text.length;
}
