/** How rich a country is, by the World Bank's yearly classification of gross national income per head. */
export const INCOME_GROUPS = ["low", "lower-middle", "upper-middle", "high"] as const;
export type IncomeGroup = (typeof INCOME_GROUPS)[number];
