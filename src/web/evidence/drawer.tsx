import { useEffect, useRef, useState } from "preact/hooks";
import { ErrorBoundary, lazy, useLocation } from "preact-iso";
import { drawerAsk } from "../claims-hash.ts";
import { Boundary } from "../frame/boundary.tsx";
import { LoadAgain, Waiting } from "../frame/notices.tsx";
import { rich, t } from "../language/text.ts";
import { leaveDrawer } from "./open-claims.ts";

const DrawerTasks = lazy(() => import("./drawer-tasks.tsx").catch(() => ({ default: Unloaded })));

/**
 * The drawer of claims, open while the end of the address asks for it. A modal dialog: the browser keeps the focus
 * inside, closes it on Escape and gives the focus back to the number that was pressed.
 */
export function Drawer() {
  const hash = useHash();
  const asked = drawerAsk(hash);
  const open = asked !== undefined;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; the click is for the space beside it
    <dialog
      ref={box}
      class="drawer"
      aria-labelledby="drawer-title"
      onClose={() => drawerAsk(location.hash) && leaveDrawer()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div class="drawer-body">
        <button type="button" class="plain close" onClick={() => box.current?.close()}>
          {t("drawer.close")}
        </button>
        {asked && (
          <Boundary at={hash} instead={() => <Unloaded />}>
            {/* preact-iso's own catches nothing; it waits for what is loaded lazily. */}
            <ErrorBoundary>
              <DrawerTasks hash={hash} asked={asked} />
            </ErrorBoundary>
          </Boundary>
        )}
        {!asked && <Waiting what={t("drawer.claims")} />}
      </div>
    </dialog>
  );
}

function Unloaded() {
  return (
    <>
      <h2 id="drawer-title">{t("drawer.unloaded")}</h2>
      <p class="failure" role="alert">
        {rich("drawer.unloadedText", { again: (words) => <LoadAgain>{words}</LoadAgain> })}
      </p>
    </>
  );
}

/** The end of the address; a new page has none. */
function useHash(): string {
  const { url } = useLocation();
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = (): void => setHash(location.hash);
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  useEffect(() => setHash(location.hash), [url]);
  return hash;
}
