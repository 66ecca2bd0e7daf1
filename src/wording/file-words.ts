import type { DocumentFile } from "../record/document-file.ts";
import { grouped } from "./number-words.ts";

/** Which file a document is: 'report.pdf, 12 pages, 1.4 MB, PDF, SHA-256 9f86d081884c…'. */
export function fileWords({ name, pages, bytes, mediaType, sha256 }: DocumentFile): string {
  return [
    name,
    ...(pages === undefined ? [] : [pages === 1 ? "1 page" : `${grouped(pages)} pages`]),
    sizeWords(bytes),
    KINDS[mediaType] ?? mediaType,
    `SHA-256 ${sha256.slice(0, OF_DIGEST)}…`,
  ].join(", ");
}

const KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "workbook",
  "text/html": "HTML",
  "text/markdown": "Markdown",
  "text/plain": "plain text",
};

/** As many digits of a digest as its source's id has. */
const OF_DIGEST = 12;

/** In decimal units, as sizes of files are told: '840 bytes', '12 kB', '1.4 MB'. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${grouped(Number(size.toPrecision(size < 10 ? 2 : 3)))} ${unit}`;
}
