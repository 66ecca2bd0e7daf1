import { extname } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { makeDossier } from "./dossier.ts";
import type { DossierWanted, DossierWritten } from "./dossier-asked.ts";
import { frozenFiles } from "./dossier-frozen.ts";
import { ExportFolder } from "./export-folder.ts";
import { placeOf, putInPlace } from "./export-place.ts";
import { pdfPrinter } from "./print-pdf.ts";
import type { Workbench } from "./workbench.ts";

const ENDINGS: ReadonlySet<string> = new Set([".html", ".pdf", ".zip"]);

/** Makes a dossier beside its place and puts it there whole; what can be refused is refused before the work. */
export async function writeDossier(workbench: Workbench, wanted: DossierWanted): Promise<DossierWritten> {
  const ending = extname(wanted.out).toLowerCase();
  if (!ENDINGS.has(ending))
    throw new QuestionError(
      "bad-question",
      "dossier-ending",
      `A dossier is a .html, .pdf or .zip; ${wanted.out} is none of them.`,
    );
  const place = placeOf(wanted.out, ending, wanted.force === true);
  const print = ending === ".pdf" ? pdfPrinter() : undefined;
  const dossier = await makeDossier(workbench, wanted);
  const folder = await ExportFolder.beside(place.out);
  try {
    const files: ReadonlyMap<string, string | Uint8Array> =
      ending === ".zip"
        ? frozenFiles(dossier, await workbench.meta())
        : new Map([[`dossier${ending}`, print ? await print(dossier.html) : dossier.html]]);
    for (const [name, content] of files) await (await folder.file(name)).write(content);
    await folder.closeFiles();
    await putInPlace(folder, place);
  } finally {
    await folder.remove();
  }
  const { assessments, claims, digest, command } = dossier;
  const cities = assessments.map(({ city }) => city.name);
  return { out: place.out, cities, claims: claims.length, digest, command };
}
