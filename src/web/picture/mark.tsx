import type { ComponentChildren } from "preact";
import { claimsHash } from "../claims-hash.ts";
import { openClaims } from "../evidence/open-claims.ts";
import { usePaper } from "../frame/paper.ts";
import { t } from "../language/text.ts";

interface MarkProps {
  because: readonly string[];
  /** What the mark says, for those who do not see it, and under the pointer. */
  words: string;
  class?: string;
  children: ComponentChildren;
}

/** A mark of a picture: a link to the claims it rests on, so that it opens them with and without the page's script. */
export function Mark({ because, words, class: kind = "", children }: MarkProps) {
  const paper = usePaper();
  if (because.length === 0)
    return (
      <g class={`plot-mark ${kind}`}>
        <title>{words}</title>
        {children}
      </g>
    );
  const open = (event: MouseEvent): void => {
    // A link that is to open elsewhere is left to the browser.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    openClaims(because, words);
  };
  const told = `${words}, ${t("count.claim", { n: because.length })}`;
  const [note] = paper?.cite(because) ?? [];
  const to = note?.to ?? claimsHash(because);
  return (
    <a class={`plot-mark ${kind}`} href={`#${to}`} aria-label={told} onClick={open}>
      <title>{told}</title>
      {children}
    </a>
  );
}
