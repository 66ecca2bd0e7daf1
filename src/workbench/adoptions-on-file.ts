import { basename } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import type { PracticeTold } from "../contract/spread-question.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { listedAdoptions, yearsListed } from "./listed-adoptions.ts";
import type { YearsById } from "./spread-on-file.ts";

const SHOWN = 10;

/** A list of the reader's own of who took a practice up, by id or name, as the places of the ledger; the day bounds it. */
export async function adoptionsOnFile(
  path: string,
  view: LedgerView,
  places: Places,
): Promise<{ entered: YearsById; told: PracticeTold }> {
  const { snapshot, day } = view;
  const { rows, unread } = await listedAdoptions(path, (id) => snapshot.entities.has(id));
  const ids = new Map<string, string | undefined>();
  for (const { place } of rows) if (!ids.has(place)) ids.set(place, idNamed(place));
  const found = rows.flatMap(({ place, ...row }) => {
    const id = ids.get(place);
    return id === undefined ? [] : [{ ...row, id }];
  });
  const notFound = [...ids].filter(([, id]) => id === undefined).map(([place]) => place);
  if (found.length === 0)
    throw new QuestionError(
      "not-found",
      "unknown-places",
      `None of the places of ${basename(path)} is known here (${notFound.slice(0, 3).join("; ")}). Write them as 'Riga, LV' or by their ids; or give the ties among them, too, with --ties.`,
    );
  const { entered, ...counts } = yearsListed(found, day);
  return {
    entered,
    told: {
      words: basename(path),
      claims: [],
      rows: { read: rows.length + unread, ...counts, unknown: rows.length - found.length, unread },
      ...(notFound.length > 0 && { notFound: notFound.slice(0, SHOWN) }),
    },
  };

  /** A name that may be several places is none of them. */
  function idNamed(place: string): string | undefined {
    try {
      return polityNamed(place, snapshot, places).id;
    } catch (error) {
      if (error instanceof QuestionError) return undefined;
      throw error;
    }
  }
}
