/** The known words most like a mistyped one, best first; none that shares no pair of letters with it. */
export function nearestWords(word: string, known: Iterable<string>, most = 3): string[] {
  const wanted = letterPairs(word);
  return [...known]
    .map((candidate) => ({ candidate, likeness: likeness(wanted, letterPairs(candidate)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Dice's coefficient over the pairs of neighbouring letters: 2 × shared / all. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size);
}

function letterPairs(word: string): Set<string> {
  const letters = ` ${word.toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
