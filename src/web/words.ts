import { coded, spoken } from "./language/text.ts";

/** A code of the coding sheet as words: 'twinned_with' reads 'twinned with'. */
export function words(code: string): string {
  return code.replaceAll(/[_-]/g, " ");
}

/** What a metric counts: 'has_population' reads 'Population'. */
export function metricWords(metric: string): string {
  return coded("metric", metric) ?? capital(words(metric.replace(/^has_/, "")));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A country's name in the reader's language by its ISO code; the code itself where the browser knows none. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([spoken()], { type: "region" }).of(code) ?? code;
}
