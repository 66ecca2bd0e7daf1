import { useEffect, useRef } from "preact/hooks";
import type { Decide, ReviewsReply } from "../../contract/review-question.ts";
import type { Failure } from "../ask.ts";
import { OpenName } from "./open-name.tsx";

interface OpenNamesProps {
  open: ReviewsReply["open"];
  /** Absent where nobody may decide. */
  onDecide: ((id: string, body: Decide) => Promise<void>) | undefined;
  failure: (Failure & { of: string }) | undefined;
}

/** The names that are open; after one was decided the focus goes to the one that took its place. */
export function OpenNames({ open, onDecide, failure }: OpenNamesProps) {
  const list = useRef<HTMLOListElement>(null);
  const decidedAt = useRef<{ id: string; at: number } | undefined>(undefined);
  useEffect(() => {
    const last = decidedAt.current;
    if (last === undefined || open.some(({ id }) => id === last.id)) return;
    decidedAt.current = undefined;
    const next = list.current?.children[Math.min(last.at, open.length - 1)];
    const focus = next?.querySelector<HTMLElement>("h3") ?? document.querySelector<HTMLElement>("h1");
    // Who has gone on elsewhere meanwhile stays there.
    if (document.activeElement === document.body) focus?.focus();
  }, [open]);
  return (
    <ol class="open-names" ref={list}>
      {open.map((each, at) => (
        <OpenName
          key={each.id}
          open={each}
          failure={failure?.of === each.id ? failure : undefined}
          onDecide={
            onDecide &&
            ((body) => {
              decidedAt.current = { id: each.id, at };
              void onDecide(each.id, body);
            })
          }
        />
      ))}
    </ol>
  );
}
