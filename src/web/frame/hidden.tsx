import type { ComponentChild } from "preact";

/** The part of a sentence that only those hear who do not see what it belongs to. */
export const hidden = (words: ComponentChild[]): ComponentChild => (
  <span class="visually-hidden">{words}</span>
);
