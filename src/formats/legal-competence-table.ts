import { LegalCompetence } from "../record/legal-competence.ts";
import { tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

/** One row a country: the rule that bears most on agreements of its cities. */
export const LEGAL_COMPETENCE_TABLE = {
  ...tableOf("legal-competence", LegalCompetence, columnsOf(LegalCompetence), ["country"]),
  description:
    "May a city make agreements abroad, and under which law: what a source says of each country, in our own words, with the day it was read. No legal advice; a country without a row is not given.",
};
