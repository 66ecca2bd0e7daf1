import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { underWay } from "../under-way.ts";
import { hasOwnSlider, useDockOpen } from "./dock-open.ts";

/** The strip of time under every page, fetched when it is first opened. */
export function TimeDockLater() {
  const open = useDockOpen();
  const { path } = useLocation();
  const [Dock, setDock] = useState<ComponentType>();
  useEffect(() => {
    if (!open || Dock) return;
    let wanted = true;
    underWay(import("./time-dock.tsx")).then(
      ({ default: made }) => wanted && setDock(() => made),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [open]);
  return open && Dock && !hasOwnSlider(path) ? <Dock /> : null;
}
