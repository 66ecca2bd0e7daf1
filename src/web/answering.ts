let away = false;
const watchers = new Set<() => void>();

/** Whether the server answered what it was asked last. */
export function heard(answered: boolean): void {
  if (away === !answered) return;
  away = !answered;
  for (const watch of watchers) watch();
}

export const isAway = (): boolean => away;

/** Tells when the server goes away or comes back; what comes back stops it. */
export function onAnswering(watch: () => void): () => void {
  watchers.add(watch);
  return () => {
    watchers.delete(watch);
  };
}
