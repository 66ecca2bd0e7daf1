import type { Say } from "../../record/say.ts";
import { saidWords } from "./said-words.ts";
import { spoken } from "./text.ts";

interface SaidProps {
  /** Its English words. */
  text: string;
  say?: Say | undefined;
}

/** A sentence that a reply tells: in the reader's language where it is Hansa's own, else in English and marked so. */
export function Said({ text, say }: SaidProps) {
  if (spoken().startsWith("en")) return <>{text}</>;
  const words = say && saidWords(say);
  return <span lang={words === undefined ? "en" : undefined}>{words ?? text}</span>;
}
