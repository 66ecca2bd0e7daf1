import { consonants } from "./consonants.ts";

/**
 * A normalised name as every way to write it in Latin letters has it: "nizhniy novgorod" and "niznij novgorod" are
 * one, "umm qais" and "umm qays", "pushkin" and "puschkin".
 */
export function romanised(key: string): string {
  return key
    .replace(SOUNDS, (sound) => LETTERS[sound] ?? sound)
    .replace(/(?<=\S)[jy]/g, "i")
    .replace(/([^aeiou ])\1+/g, "$1");
}

const SOUNDS = /schtsch|shch|tsch|tch|sch|sh|zh|kh|ou|q|ck/g;
const LETTERS: Readonly<Record<string, string>> = {
  schtsch: "sc",
  shch: "sc",
  tsch: "c",
  tch: "c",
  sch: "s",
  sh: "s",
  zh: "z",
  kh: "h",
  ou: "u",
  q: "k",
  ck: "k",
};

/** Whether two names of a region sound alike but for the words that join them: "saona e loira", "saone et loire". */
export function soundsAlike(one: string, other: string): boolean {
  const [heard, heardToo] = [one, other].map((key) => consonants(key.replace(JOINING, " ")));
  return heard !== undefined && heard.length >= LEAST && heard === heardToo;
}

const JOINING = / (?:e|et|and|und|y|i|en|de|di|des|du|del|della|the) /g;
const LEAST = 3;
