/** Longer addresses are refused on the way by servers, ours among them. */
const MOST_LETTERS = 8000;

/** A scenario's text as an address can carry it; undefined where it is no JSON, or longer than an address may be. */
export function linkable(text: string): string | undefined {
  const compact = compactOf(text);
  return compact !== undefined && encodeURIComponent(compact).length <= MOST_LETTERS ? compact : undefined;
}

/** What an address carries, as a text to read and change. */
export function unfolded(own: string): string {
  try {
    return `${JSON.stringify(JSON.parse(own), undefined, 2)}\n`;
  } catch {
    return own;
  }
}

/** Whether two texts say the same, whatever their spaces and lines. */
export function saysTheSame(one: string, other: string): boolean {
  return (compactOf(one) ?? one) === (compactOf(other) ?? other);
}

/** Without spaces and lines. */
function compactOf(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
