import { useEffect, useState } from "preact/hooks";
import type { PlacesReply } from "../../contract/replies.ts";
import { askOnce, useReply } from "../use-reply.ts";
import { type Suggested, suggestions } from "./suggestions.ts";

const PAUSE_MS = 120;
const MOST = 8;

/** What a name being typed may mean, asked when the typing pauses; none while the reply is of other words. */
export function useSuggestions(typed: string, withBodies: boolean): Suggested[] | undefined {
  const words = usePaused(typed.trim());
  const { value, waiting } = useReply<PlacesReply>(words === "" ? undefined : addressOf(words));
  if (waiting || words !== typed.trim() || value === undefined) return undefined;
  return suggestions(value, words, withBodies);
}

/** The same for whoever does not wait for the typing to pause; none where nobody answers. */
export async function askSuggestions(typed: string, withBodies: boolean): Promise<Suggested[]> {
  const words = typed.trim();
  return askOnce<PlacesReply>(addressOf(words)).then(
    (reply) => suggestions(reply, words, withBodies),
    () => [],
  );
}

const addressOf = (words: string): string => `/api/places?q=${encodeURIComponent(words)}&limit=${MOST}`;

/** A text once it has not changed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return paused;
}
