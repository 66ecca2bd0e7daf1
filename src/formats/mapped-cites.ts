import type { Source } from "../record/source.ts";
import { SOURCE_KINDS } from "../record/vocabulary.ts";
import { cellDigest } from "./cell-digest.ts";
import { type CellManner, type Told, toldCode, toldWords } from "./mapped-cell.ts";
import type { TieSpec } from "./mapping-claim.ts";

type CitesSpec = NonNullable<TieSpec["cites"]>;

/** Reads the work that a row refers to, as a source of its own: named by its address, else by its title. */
export function toldCites({ title, url, kind }: CitesSpec, manner: CellManner): Told<Source[]> {
  const titled = title && toldWords(title, manner);
  const addressed = url && toldWords(url, manner);
  const sort = kind && toldCode(kind, SOURCE_KINDS, manner);
  return (row) => {
    const said = addressed?.(row);
    const address = said !== undefined && /^https?:\/\//i.test(said) ? said : undefined;
    const called = titled?.(row) ?? said;
    if (called === undefined) return undefined;
    const host = hostOf(address);
    return [
      {
        id: `src:${host ?? "cited"}-${cellDigest([address ?? called]).slice(0, 8)}`,
        title: called,
        kind: sort?.(row) ?? "document",
        origin: host ?? called,
        ...(address && { url: address }),
        reliability: "C",
      },
    ];
  };
}

function hostOf(url: string | undefined): string | undefined {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase();
  return host?.replace(/^www\./, "").replaceAll(/[^a-z0-9.-]/g, "-");
}
