import type { ComponentChildren, TargetedMouseEvent } from "preact";
import type { AssessmentReply } from "../../contract/replies.ts";
import { entityPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { openWhenRead } from "../evidence/open-when-read.ts";
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
  const open = (event: TargetedMouseEvent<Element>): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    const path = withClocks(`/api/cities/${encodeURIComponent(city)}`, clocks);
    const because = askOnce<AssessmentReply>(path).then((told) => standingBecause(told, measure));
    // The peer's page tells what is wrong.
    openWhenRead(event.currentTarget, because, words, () => location.assign(page));
  };
  return (
    <a class="plot-mark" href={page} aria-label={words} onClick={open}>
      <title>{words}</title>
      {children}
    </a>
  );
}
