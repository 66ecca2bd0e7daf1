import type { DossierLanguage } from "../contract/dossier.ts";

/** Which cities, in which language, and where to. */
export interface DossierAsked {
  /** One to five, by name or id. */
  city: readonly string[];
  lang?: DossierLanguage | undefined;
  asOf?: string | undefined;
  knownAsOf?: string | undefined;
  publishedUntil?: string | undefined;
}

export interface DossierWanted extends DossierAsked {
  /** A .html, .pdf or .zip. */
  out: string;
  force?: boolean | undefined;
}

/** What was written: the claims it cites and their digest. */
export interface DossierWritten {
  out: string;
  cities: string[];
  claims: number;
  digest: string;
  command: string;
}
