import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DrawDossier } from "../contract/dossier.ts";
import { QuestionError } from "../contract/error-body.ts";

const BUILT = new URL("../../dist/dossier/draw-dossier.js", import.meta.url);

/** The pages as a module, which is built with the atlas; its one function is typed by the contract. */
export async function dossierRenderer(): Promise<DrawDossier> {
  if (!existsSync(fileURLToPath(BUILT)))
    throw new QuestionError(
      "refused",
      "not-built",
      "Dossiers are set with the pages of the atlas, which are not built yet: run npm run build:web, and ask again.",
    );
  const { drawDossier } = await import(BUILT.href);
  return drawDossier;
}
