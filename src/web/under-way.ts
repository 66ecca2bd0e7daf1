/** What the page waits for, each with the moment it was asked for: the oldest first. */
const begun = new Map<object, number>();
const watchers = new Set<() => void>();

/** A reply or a part of the page that is on its way: the frame tells of it when it takes long. */
export function underWay<T>(promise: Promise<T>): Promise<T> {
  begun.set(promise, performance.now());
  tell();
  const over = (): void => {
    begun.delete(promise);
    tell();
  };
  promise.then(over, over);
  return promise;
}

/** Since when the page waits, in milliseconds of its own clock; undefined where it waits for nothing. */
export const waitingSince = (): number | undefined => begun.values().next().value;

/** Tells when the page begins or ends waiting for something; what comes back stops it. */
export function onWaiting(watch: () => void): () => void {
  watchers.add(watch);
  return () => {
    watchers.delete(watch);
  };
}

function tell(): void {
  for (const watch of watchers) watch();
}
