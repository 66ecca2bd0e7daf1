/** The known words near enough to a mistyped one to be what was meant, best first; of a wholly different word, none. */
export function nearestWords(word: string, known: Iterable<string>, most = 3): string[] {
  const wanted = letterPairs(word);
  return [...new Set(known)]
    .map((candidate) => ({ candidate, likeness: likeness(wanted, letterPairs(candidate)) }))
    .filter(({ candidate, likeness }) => likeness >= NEAR || isPartOf(word, candidate))
    .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** What an error adds for one who mistyped: ' Nearest: Riga; Praia.', or nothing where no word is near. */
export function nearestHint(word: string, known: Iterable<string>): string {
  const near = nearestWords(word, known);
  return near.length > 0 ? ` Nearest: ${near.join("; ")}.` : "";
}

// Two letters of four that changed places, 'Rgia' for 'Riga', leave so much; a shared syllable of two words, less.
const NEAR = 0.4;
const SHORTEST_PART = 3;

/** Whether one is the other with more around it: 'assortativity' and 'degree-assortativity'. */
function isPartOf(one: string, other: string): boolean {
  const [shorter = "", longer = ""] = [one.toLowerCase(), other.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  );
  return shorter.length >= SHORTEST_PART && longer.includes(shorter);
}

/** Dice's coefficient over the pairs of neighbouring letters: 2 × shared / all. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size);
}

function letterPairs(word: string): Set<string> {
  const letters = ` ${word.toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
