import type { Source } from "../record/source.ts";

/** What stands in a row whose source has no licence on file: nothing is assumed. */
export const LICENCE_NOT_GIVEN = "licence not given";

export function licenceOf(source: Pick<Source, "licence"> | undefined): string {
  return source?.licence ?? LICENCE_NOT_GIVEN;
}

/** The licences of several sources, each once, in order of their words. */
export function licencesOf(sources: readonly (Pick<Source, "licence"> | undefined)[]): string[] {
  return [...new Set(sources.map(licenceOf))].sort();
}
