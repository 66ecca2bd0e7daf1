import base from "../style/base.css?inline";
import comparison from "../style/comparison.css?inline";
import dossier from "../style/dossier.css?inline";
import drawn from "../style/drawn.css?inline";
import evidence from "../style/evidence.css?inline";
import frame from "../style/frame.css?inline";
import page from "../style/page.css?inline";
import paper from "../style/paper.css?inline";
import picture from "../style/picture.css?inline";
import print from "../style/print.css?inline";
import table from "../style/table.css?inline";
import tokens from "../style/tokens.css?inline";

/** The atlas's own style as far as a document needs it, in the order of its layers. */
export const DOSSIER_STYLE = [
  tokens,
  base,
  frame,
  table,
  drawn,
  picture,
  evidence,
  dossier,
  comparison,
  page,
  print,
  paper,
].join("\n");
