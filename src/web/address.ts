/** Where things have their pages: places, networks, claims, sources; another entity has the facts about it. */
export function entityPath(id: string): string {
  if (/^(gn|iso|x):/.test(id)) return `/city/${encodeURIComponent(id)}`;
  if (id.startsWith("net:")) return `/network/${encodeURIComponent(id)}`;
  if (id.startsWith("src:")) return sourcePath(id);
  return `/facts?about=${encodeURIComponent(id)}`;
}

/** Where a search leads: by id to the thing's page, by name to the city of that name, or to those it may mean. */
export function searchPath(chosen: string): string {
  return /^[a-z]+:\S+$/.test(chosen) ? entityPath(chosen) : `/city/${encodeURIComponent(chosen)}`;
}

export const autonomyPath = (city: string): string => `/autonomy/${encodeURIComponent(city)}`;
export const claimPath = (id: string): string => `/claim/${encodeURIComponent(id)}`;
export const sourcePath = (id: string): string => `/source/${encodeURIComponent(id)}`;

export const forecastPath = (id: string): string => `/forecast/${encodeURIComponent(id)}`;

export function comparePath(cities: readonly string[]): string {
  return `/compare?${cities.map((city) => `city=${encodeURIComponent(city)}`).join("&")}`;
}
