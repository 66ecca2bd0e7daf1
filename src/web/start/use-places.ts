import { useEffect, useState } from "preact/hooks";
import type { PlacesReply } from "../../contract/replies.ts";
import { useReply } from "../use-reply.ts";

export type Place = PlacesReply["places"][number];

const PAUSE_MS = 120;
const MOST = 8;

/** Places whose name begins with what is typed, asked when the typing pauses; none while the reply is of other words. */
export function usePlaces(typed: string): Place[] | undefined {
  const words = usePaused(typed.trim());
  const asked = words === "" ? undefined : `/api/places?q=${encodeURIComponent(words)}&limit=${MOST}`;
  const { value, waiting } = useReply<PlacesReply>(asked);
  return waiting || words !== typed.trim() ? undefined : value?.places;
}

/** A text once it has not changed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return paused;
}
