/** The formats that the ledger is exported in. */
export const EXPORT_FORMATS = [
  "csv",
  "datapackage",
  "xlsx",
  "jsonl",
  "jsonld",
  "gexf",
  "graphml",
  "geojson",
  "parquet",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The ending of formats that are one file; the others are a folder or a .zip. */
export const ENDINGS: Readonly<Partial<Record<ExportFormat, string>>> = {
  xlsx: "xlsx",
  jsonl: "jsonl",
  jsonld: "jsonld",
  gexf: "gexf",
  graphml: "graphml",
  geojson: "geojson",
};

/** What a format's one file is called in a folder. */
export function fileNameOf(format: ExportFormat): string {
  return `hansa.${ENDINGS[format] ?? format}`;
}
