/** Every page by its name, with its address; `app.tsx` says what draws it, and tests read each of them. */
export const ROUTES = {
  start: "/",
  city: "/city/:id",
  autonomy: "/autonomy/:id",
  coders: "/coders",
  compare: "/compare",
  map: "/map",
  graph: "/graph",
  networks: "/networks",
  network: "/network/:id",
  measures: "/measures",
  measure: "/measure/:id",
  inference: "/inference",
  scenario: "/scenario",
  sources: "/sources",
  source: "/source/:id",
  snapshots: "/sources/diff",
  disagreements: "/disagreements/:id",
  audit: "/audit/:id",
  trust: "/trust",
  review: "/review",
  claim: "/claim/:id",
  facts: "/facts",
  studies: "/studies",
  partners: "/partners",
  membership: "/membership",
  chance: "/chance",
  thesis: "/thesis",
  forecasts: "/forecasts",
  forecast: "/forecast/:id",
  backtest: "/backtest",
  dormancy: "/dormancy",
  markets: "/markets",
} as const;

export type RouteName = keyof typeof ROUTES;

/** The pages of which another site may show a part, under the same addresses after `/embed`. */
export const EMBEDDED_ROUTES = [
  "city",
  "compare",
  "network",
  "map",
  "forecasts",
] as const satisfies readonly RouteName[];
