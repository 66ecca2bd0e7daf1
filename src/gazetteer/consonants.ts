/**
 * What is left of a normalised name when its vowels go and consonants that one language writes for another are one:
 * "kyiv" and "kiev" are both kf, "bouxwiller" and "buksviler" both bksflr. Undefined for names not in Latin letters
 * and for those too short to be told apart by it.
 */
export function consonants(key: string): string | undefined {
  if (!LATIN.test(key)) return undefined;
  let last = "";
  let kept = "";
  for (const letter of key.replace(SOUNDS, (sound) => ONE_LETTER[sound] ?? "")) {
    const heard = CLASSES[letter] ?? "";
    if (heard !== "" && heard !== last) kept += heard;
    last = heard;
  }
  return kept.length < LEAST ? undefined : kept;
}

const LATIN = /^[a-z0-9 ]+$/;
const LEAST = 2;

/** Several letters for one sound, the longer first. */
const SOUNDS = /tsch|shch|dzh|tch|tsh|sch|dsch|ph|ch|ck|sh|sz|cz|ts|tz|dz|gh|kh|zh|th|x/g;
const ONE_LETTER: Readonly<Record<string, string>> = {
  tsch: "s",
  shch: "s",
  dsch: "s",
  dzh: "s",
  tch: "s",
  tsh: "s",
  sch: "s",
  sh: "s",
  sz: "s",
  cz: "s",
  ts: "s",
  tz: "s",
  dz: "s",
  zh: "s",
  ph: "f",
  ch: "k",
  ck: "k",
  gh: "k",
  kh: "k",
  th: "t",
  x: "ks",
};

/** Letters that stand for one another from one spelling to the next; vowels, h, j and blanks for none. */
const CLASSES: Readonly<Record<string, string>> = {
  b: "b",
  p: "b",
  c: "k",
  k: "k",
  q: "k",
  g: "k",
  d: "t",
  t: "t",
  f: "f",
  v: "f",
  w: "f",
  l: "l",
  m: "m",
  n: "n",
  r: "r",
  s: "s",
  z: "s",
};
