import type { AssessmentReply, ClaimReply, ComparisonReply } from "./replies.ts";

/** The languages a dossier is written in. */
export const DOSSIER_LANGUAGES = ["en", "fr", "ja"] as const;
export type DossierLanguage = (typeof DOSSIER_LANGUAGES)[number];

/** What a dossier tells: replies as they are, of one city or of several with their comparison. */
export interface DossierContent {
  readonly lang: DossierLanguage;
  readonly assessments: readonly AssessmentReply[];
  readonly comparison?: ComparisonReply | undefined;
}

/** What it was made from, and how it is made again. */
export interface DossierOrigin {
  /** Of the claims cited, in the order of their notes. */
  readonly claims: readonly ClaimReply[];
  /** A command for each way to have it again. */
  readonly command: string;
  readonly version: string;
  readonly dataVersion: string;
  readonly dataDate: string;
  readonly licence: string;
  /** SHA-256 of the claims cited, a line of JSON each. */
  readonly digest: string;
}

export interface DrawnDossier {
  /** The claims cited, in the order of their notes. */
  readonly cited: readonly string[];
  /** The document whole, with its notes. */
  html(origin: DossierOrigin): string;
}

/** What `dist/dossier/draw-dossier.js` gives: the pages of the atlas, set as a document. */
export type DrawDossier = (content: DossierContent) => Promise<DrawnDossier>;
