import type { ComponentChildren } from "preact";
import type { AssessmentReply } from "../../contract/replies.ts";
import { entityPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { openClaims } from "../evidence/open-claims.ts";
import { useClocks } from "../frame/link.tsx";
import { usePaper } from "../frame/paper.ts";
import { askOnce } from "../use-reply.ts";
import { standingBecause } from "./standing-because.ts";

interface PeerMarkProps {
  city: string;
  measure: string;
  words: string;
  children: ComponentChildren;
}

/** A peer's dot opens the claims its value rests on. There are hundreds of dots, so they are asked for when one is chosen. */
export function PeerMark({ city, measure, words, children }: PeerMarkProps) {
  const clocks = useClocks();
  const paper = usePaper();
  // A brief holds no claims of peers, and leads to no server.
  if (paper)
    return (
      <g class="plot-mark">
        <title>{words}</title>
        {children}
      </g>
    );
  const page = withClocks(entityPath(city), clocks);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    // The peer's page tells what is wrong.
    const instead = (): void => location.assign(page);
    askOnce<AssessmentReply>(withClocks(`/api/cities/${encodeURIComponent(city)}`, clocks)).then((told) => {
      const because = standingBecause(told, measure);
      if (because.length > 0) openClaims(because, words);
      else instead();
    }, instead);
  };
  return (
    <a class="plot-mark" href={page} aria-label={words} onClick={open}>
      <title>{words}</title>
      {children}
    </a>
  );
}
