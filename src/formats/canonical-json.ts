/**
 * A value as JSON with the keys of every object in order, so that the same content is the same text however it was
 * put together. What is absent is left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => (isPlainObject(held) ? inOrder(held) : held));
}

function isPlainObject(held: unknown): held is Readonly<Record<string, unknown>> {
  return typeof held === "object" && held !== null && !Array.isArray(held);
}

function inOrder(held: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
}
