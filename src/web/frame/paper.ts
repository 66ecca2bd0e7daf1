import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** A mark in the text that leads to a note, or to the first of several that follow one another. */
export interface NoteMark {
  readonly words: string;
  /** The id of the note. */
  readonly to: string;
}

/** Where pages are set as a document that runs no script: what opens on a screen is cited there. */
export interface Paper {
  cite(claims: readonly string[]): readonly NoteMark[];
}

export const PaperContext = createContext<Paper | undefined>(undefined);

/** The paper that is drawn on; undefined on a screen. */
export const usePaper = (): Paper | undefined => useContext(PaperContext);
