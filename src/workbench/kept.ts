/**
 * The value kept under a name, made if it is not there; the one longest unused makes room. A promise that fails
 * is not kept: the next who asks tries anew.
 */
export function kept<V>(held: Map<string, V>, name: string, most: number, make: () => V): V {
  const value = held.get(name) ?? make();
  held.delete(name);
  held.set(name, value);
  if (value instanceof Promise)
    value.catch(() => {
      if (held.get(name) === value) held.delete(name);
    });
  const [oldest] = held.keys();
  if (held.size > most && oldest !== undefined) held.delete(oldest);
  return value;
}
