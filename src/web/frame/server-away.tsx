import { useEffect, useState } from "preact/hooks";
import { isAway, onAnswering } from "../answering.ts";
import { ask } from "../ask.ts";
import { t } from "../language/text.ts";
import { askAgain } from "../use-reply.ts";

const AGAIN_MS = 5000;

/** While the server does not answer: what holds meanwhile, and a retry. It is asked again by itself, too. */
export function ServerAway() {
  const [away, setAway] = useState(isAway);
  const [came, setCame] = useState(false);
  useEffect(
    () =>
      onAnswering(() => {
        setAway(isAway());
        setCame(!isAway());
        if (!isAway()) askAgain();
      }),
    [],
  );
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(knock, AGAIN_MS);
    addEventListener("online", knock);
    return () => {
      clearInterval(timer);
      removeEventListener("online", knock);
    };
  }, [away]);
  return (
    <div class={away ? "server-away" : ""}>
      <p role="status" class={came ? "visually-hidden" : ""}>
        {away && t("away.text")}
        {came && t("away.back")}
      </p>
      {away && (
        <button type="button" onClick={knock}>
          {t("away.again")}
        </button>
      )}
    </div>
  );
}

/** Any answer tells that the server is back; that there is none is known already. */
function knock(): void {
  ask("/api/meta").catch(() => {});
}
