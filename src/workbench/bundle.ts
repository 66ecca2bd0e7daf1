import { QuestionError } from "../contract/error-body.ts";
import { readPackage } from "../formats/data-package.ts";
import type { Store } from "../store/store.ts";
import { editionOf, packageFiles } from "./data-folder.ts";

/** Takes over the data in a folder if the store has neither this edition yet nor a later one; users' own claims stay. */
export async function bringBundle(
  store: Store,
  folder: string,
  say: (line: string) => void = () => {},
): Promise<void> {
  const { version, created } = editionOf(folder);
  const meta = await store.meta();
  // Reading the package takes longer than answering most questions, so it is read only to be taken over.
  const isLater = meta.dataDate !== undefined && meta.dataDate > created;
  if (meta.dataVersion === version || isLater || meta.readOnly) return;
  say(`Taking over the bundled claims, edition ${version}, once; this takes some seconds …`);
  const { problems, lost: _lost, ...held } = readPackage(packageFiles(folder));
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "data-not-valid",
      `${folder} does not load (${problems.length} problems); nothing was taken over. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  await store.applyBundle({ version, date: created, ...held });
}
