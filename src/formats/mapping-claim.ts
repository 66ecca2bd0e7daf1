import * as z from "zod";
import {
  BEGAN_BY,
  BOUNDARIES,
  DIMENSIONS,
  EPISODE_ACTS,
  EPISODE_MANNERS,
  LEGAL_FORMS,
  MEMBERSHIP_ROLES,
  SIGNATORY_LEVELS,
  SOURCE_KINDS,
  THEMES,
  TIE_FORMS,
  TIE_STATES,
} from "../record/vocabulary.ts";
import { Cell, ColumnNames, codeCell, DateCell } from "./mapping-cell.ts";
import { Each, When } from "./mapping-each.ts";
import { NamedCell } from "./mapping-named.ts";

/** What every kind of claim may have beside what it says. */
const beside = {
  /** Only rows of which this holds. */
  when: When.optional(),
  /** Several claims of one row: the parts of a cell, or several columns. */
  each: Each.optional(),
  /** What of the row names this claim; else what the whole mapping says. */
  row: ColumnNames.optional(),
  /** The source's own words. */
  worded: Cell.optional(),
  note: Cell.optional(),
  page: Cell.optional(),
  section: Cell.optional(),
  /** The work that the row itself refers to. */
  cites: z
    .strictObject({ title: Cell.optional(), url: Cell.optional(), kind: codeCell(SOURCE_KINDS).optional() })
    .refine(({ title, url }) => title || url, "say which column holds the title or the url")
    .optional(),
  themes: codeCell(THEMES).optional(),
};

const when = {
  from: DateCell.optional(),
  to: DateCell.optional(),
  /** A date, a span of dates, or a time in words, which is kept as written. */
  period: DateCell.optional(),
};

export const TieSpec = z.strictObject({
  between: z.tuple([NamedCell, NamedCell], "give two ends: [ {name: city}, {name: partner} ]"),
  form: codeCell(TIE_FORMS),
  state: codeCell(TIE_STATES).optional(),
  purpose: Cell.optional(),
  legalForm: codeCell(LEGAL_FORMS).optional(),
  signatory: codeCell(SIGNATORY_LEVELS).optional(),
  ...when,
  ...beside,
});

export const MembershipSpec = z.strictObject({
  member: NamedCell,
  body: NamedCell,
  grade: codeCell(["0", "1", "2", "3"]).optional(),
  role: codeCell(MEMBERSHIP_ROLES).optional(),
  ...when,
  ...beside,
});

export const EpisodeSpec = z.strictObject({
  act: codeCell(EPISODE_ACTS),
  manner: codeCell(EPISODE_MANNERS).optional(),
  actor: NamedCell,
  partners: z.array(NamedCell).optional(),
  hosts: z.array(NamedCell).optional(),
  others: z.array(NamedCell).optional(),
  named: Cell.optional(),
  what: Cell,
  beganBy: codeCell(BEGAN_BY).optional(),
  dimension: codeCell(DIMENSIONS).optional(),
  value: Cell.optional(),
  unit: Cell.optional(),
  ...when,
  ...beside,
});

export const ObservationSpec = z
  .strictObject({
    subject: NamedCell,
    metric: Cell,
    measured: Cell.optional(),
    value: Cell.optional(),
    unit: Cell.optional(),
    text: Cell.optional(),
    boundary: codeCell(BOUNDARIES).optional(),
    asOf: DateCell.optional(),
    ...beside,
  })
  .refine(({ value, text }) => value || text, "say which column holds the value, or the text in its place")
  .refine(({ value, unit }) => !value || unit, {
    path: ["unit"],
    message: 'a value needs its unit, such as "=people"',
  });

export const AttributeSpec = z
  .strictObject({
    subject: NamedCell,
    predicate: Cell,
    object: NamedCell.optional(),
    text: Cell.optional(),
    ...when,
    ...beside,
  })
  .refine(({ object, text }) => object || text, "say which column holds the text or the object");

/** The claims a row can make, by kind. */
export const CLAIM_SPECS = {
  tie: TieSpec,
  membership: MembershipSpec,
  episode: EpisodeSpec,
  observation: ObservationSpec,
  attribute: AttributeSpec,
} as const;

export type TieSpec = z.infer<typeof TieSpec>;
export type MembershipSpec = z.infer<typeof MembershipSpec>;
export type EpisodeSpec = z.infer<typeof EpisodeSpec>;
export type ObservationSpec = z.infer<typeof ObservationSpec>;
export type AttributeSpec = z.infer<typeof AttributeSpec>;
