import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Assessment } from "../../assessments/assess.ts";
import { useEmbedded } from "../frame/embedded.ts";

type Given = { assessment: Assessment };

/** The map of a city's reach: fetched when the reader comes near it, since it takes the ties of all cities. */
export function ReachMapLater({ assessment }: Given) {
  const place = useRef<HTMLDivElement>(null);
  const embedded = useEmbedded() !== undefined;
  const [Made, setMade] = useState<ComponentType<Given>>();
  useEffect(() => {
    let wanted = true;
    const fetchIt = (): void => {
      import("./reach-map.tsx").then(
        ({ default: made }) => wanted && setMade(() => made),
        // The figures beside it tell the same, and the map has its own page.
        () => {},
      );
    };
    const watched = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watched.disconnect();
        fetchIt();
      },
      { rootMargin: "600px" },
    );
    if (embedded) fetchIt();
    else if (place.current) watched.observe(place.current);
    return () => {
      wanted = false;
      watched.disconnect();
    };
  }, [embedded]);
  return <div ref={place}>{Made && <Made assessment={assessment} />}</div>;
}
