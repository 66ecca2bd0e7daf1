/**
 * The SPDX id of a licence as sources word it, where it is plain which is meant: 'CC BY 4.0' is CC-BY-4.0. None
 * for 'Open Government Licence', of which there are several, nor for what is no licence.
 */
export function spdxOf(licence: string): string | undefined {
  const words = licence
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_]+/g, "-");
  const creative = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(1\.0|2\.0|2\.5|3\.0|4\.0)$/.exec(words);
  if (creative) return `CC-${creative[1]}-${creative[2]}`;
  return KNOWN[words];
}

const KNOWN: Readonly<Record<string, string>> = {
  CC0: "CC0-1.0",
  "CC0-1.0": "CC0-1.0",
  MIT: "MIT",
  "ODBL-1.0": "ODbL-1.0",
  "ODC-BY-1.0": "ODC-By-1.0",
  "PDDL-1.0": "PDDL-1.0",
  "ETALAB-2.0": "etalab-2.0",
  "OGL-UK-3.0": "OGL-UK-3.0",
};
