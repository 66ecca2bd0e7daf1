import * as z from "zod";
import { INCOME_GROUPS } from "../record/income-group.ts";
import { tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

/** The income group of a country in a fiscal year; none where the World Bank leaves it unclassified. */
const CountryIncome = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, "give a country by the two letters of ISO 3166-1, such as ZA"),
  name: z.string().min(1),
  year: z.string().regex(/^FY\d{2}$/, "give a fiscal year of the World Bank, such as FY26"),
  group: z.enum(INCOME_GROUPS).optional(),
  note: z.string().min(1).optional(),
});
export type CountryIncome = z.infer<typeof CountryIncome>;

export const INCOME_TABLE = {
  ...tableOf("gazetteer/income-groups", CountryIncome, columnsOf(CountryIncome), ["country", "year"]),
  description: [
    "Country classifications by income level of the World Bank (CC BY 4.0), here for its fiscal year 2026, which began in July 2025.",
    "Worked out from the list of fiscal year 2024 as others printed it and the changes announced in July of 2023, 2024 and 2025; the list of 2026 itself was not at hand.",
    "The shares of low and high income that the announcement of July 2025 gives, of the world and by region, agree with it.",
    "An empty group: left unclassified. Not taken in: six later moves upward that a press report tells of (Jordan, Micronesia, Philippines, Sri Lanka, Togo and Vietnam).",
  ].join(" "),
};
