import type { Say } from "../../record/say.ts";
import { saidWords } from "./said-words.ts";
import { spoken, turns } from "./text.ts";

interface SaidProps {
  /** Its English words. */
  text: string;
  say?: Say | undefined;
}

/** A sentence that a reply tells: in the reader's language where it is Hansa's own, else in English and marked so. */
export function Said({ text, say }: SaidProps) {
  // Told from its parts a name that is written from right to left leaves the words around it in place.
  if (spoken().startsWith("en")) return <>{(say && turns(text) && saidWords(say)) || text}</>;
  const words = say && saidWords(say);
  return <span lang={words === undefined ? "en" : undefined}>{words ?? text}</span>;
}
