import { useEffect, useState } from "preact/hooks";
import type { PlacesReply } from "../../contract/replies.ts";
import { askOnce } from "../use-reply.ts";

export type Place = PlacesReply["places"][number];

const PAUSE_MS = 120;
const MOST = 8;

/** Places whose name begins with what was typed, asked when the typing pauses. */
export function usePlaces(typed: string): Place[] | undefined {
  const [found, setFound] = useState<{ typed: string; places: Place[] }>();
  const asked = typed.trim();
  useEffect(() => {
    if (asked === "") return setFound(undefined);
    let wanted = true;
    const pause = setTimeout(() => {
      askOnce<PlacesReply>(`/api/places?q=${encodeURIComponent(asked)}&limit=${MOST}`).then(
        ({ places }) => wanted && setFound({ typed: asked, places }),
        () => wanted && setFound(undefined),
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(pause);
    };
  }, [asked]);
  return asked === "" ? undefined : found?.places;
}
