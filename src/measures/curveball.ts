/**
 * Draws the members of bodies anew, each city keeping its number of bodies and each body its number of members: two
 * bodies at random pool the members that only one of them has and take back as many each, five times per body. Started
 * from what is on file and called again and again, it comes to every such matrix equally often; matrices one call
 * apart are alike in part, so that few draws say less than their number. `seats` is a workspace, zero for each city,
 * and is zero again after.
 * Strona, G., Nappo, D., Boccacci, F., Fattorini, S. and San-Miguel-Ayanz, J. (2014), A fast and unbiased procedure to
 * randomize ecological binary matrices with fixed row and column totals, Nature Communications 5, 4114.
 */
export function curveball(bodies: readonly number[][], seats: Uint8Array, random: () => number): void {
  for (let round = bodies.length > 1 ? TRADES_PER_BODY * bodies.length : 0; round > 0; round--) {
    const first = Math.floor(random() * bodies.length);
    const other = (first + 1 + Math.floor(random() * (bodies.length - 1))) % bodies.length;
    const [one, two] = [bodies[first], bodies[other]];
    if (one && two) trade(one, two, seats, random);
  }
}

const TRADES_PER_BODY = 5;

/** Members of both move to the front and stay; the rest of the two lists is dealt anew. */
function trade(one: number[], two: number[], seats: Uint8Array, random: () => number): void {
  for (const city of one) seats[city] = 1;
  for (const city of two) seats[city] = (seats[city] ?? 0) + 2;
  const [both, shared] = [toFront(one, seats), toFront(two, seats)];
  for (const city of one) seats[city] = 0;
  for (const city of two) seats[city] = 0;
  const pool = one.slice(both).concat(two.slice(shared));
  const ofOne = one.length - both;
  shuffle(pool, random);
  pool.forEach((city, at) => {
    if (at < ofOne) one[both + at] = city;
    else two[shared + at - ofOne] = city;
  });
}

/** Brings the cities that sit in both bodies to the front of a list, and says how many they are. */
function toFront(members: number[], seats: Uint8Array): number {
  let front = 0;
  members.forEach((city, at) => {
    if (seats[city] !== 3) return;
    members[at] = members[front] ?? city;
    members[front++] = city;
  });
  return front;
}

/** Puts a list into a random order, each as likely as any other (Fisher–Yates). */
export function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i] ?? 0;
    list[i] = list[j] ?? 0;
    list[j] = held;
  }
}
