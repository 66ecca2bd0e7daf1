/** A code of the coding sheet as words: 'twinned_with' reads 'twinned with'. */
export function words(code: string): string {
  return code.replaceAll(/[_-]/g, " ");
}

const METRICS: Readonly<Record<string, string>> = { has_gdp: "Gross product", has_statistic: "Other figure" };

/** What a metric counts: 'has_population' reads 'Population'. */
export function metricWords(metric: string): string {
  return METRICS[metric] ?? capital(words(metric.replace(/^has_/, "")));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const REGION_NAMES = new Intl.DisplayNames(["en"], { type: "region" });

/** A country's English name by its ISO code; the code itself where the browser knows none. */
export function countryName(code: string): string {
  return REGION_NAMES.of(code) ?? code;
}
