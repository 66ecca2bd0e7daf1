/**
 * A stream of numbers in [0, 1) that is the same for the same seed on every machine: sfc32, 128 bits of state.
 * Doty-Humphrey, C. (2010), PractRand, sfc32, with its seeding: the two halves of the seed and 12 rounds.
 */
export function seededRandom(seed: number): () => number {
  // Words are held as signed: numbers beyond 2³¹ would each be laid out in memory anew.
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const next = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** Some different places among 0 … n − 1, each set of that size as likely as any other (a partial Fisher–Yates shuffle). */
export function drawWithoutReplacement(n: number, size: number, random: () => number): Set<number> {
  const places = new Uint32Array(n).map((_, i) => i);
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (n - i));
    const taken = places[j] ?? i;
    places[j] = places[i] ?? i;
    places[i] = taken;
  }
  return new Set(places.subarray(0, size));
}
