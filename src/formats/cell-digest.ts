/**
 * A digest of some words, the same wherever it is worked out: two 32-bit lanes of multiply and shift, in base 36.
 * Of a million rows two are taken for one with a probability of about 3 in 100 million.
 */
export function cellDigest(words: readonly (string | undefined)[]): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (const word of words) {
    const text = word ?? "";
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      one = Math.imul(one ^ sign, 0x9e3779b1);
      other = Math.imul(other ^ sign, 0x5f356495);
    }
    // A sign that no letter is, so that "a", "bc" and "ab", "c" differ; absent and empty differ too.
    one = Math.imul(one ^ (word === undefined ? 0x1fffe : 0x1ffff), 0x85ebca6b);
    other = Math.imul(other ^ (word === undefined ? 0x1fffe : 0x1ffff), 0xc2b2ae35);
    one = (one << 13) | (one >>> 19);
    other = (other << 17) | (other >>> 15);
  }
  return mixed(one, other) + mixed(other, one);
}

function mixed(lane: number, beside: number): string {
  const first = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b) ^ Math.imul(beside ^ (beside >>> 13), 0xc2b2ae35);
  const last = Math.imul(first ^ (first >>> 15), 0x27d4eb2f);
  return ((last ^ (last >>> 16)) >>> 0).toString(36).padStart(7, "0");
}
