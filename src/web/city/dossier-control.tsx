import { useEffect, useRef, useState } from "preact/hooks";
import type { Ref } from "../../assessments/because.ts";
import { AskError, type Failure, failureOf } from "../ask.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { saveFile } from "../save-file.ts";
import { failureIn } from "../use-reply.ts";

type Form = "html" | "pdf" | "zip";

interface Making {
  /** Seconds since it was asked for, while it is under way. */
  seconds?: number;
  saved?: string;
  failure?: Failure;
}

/** Has the server make a brief on the city, tells that it is under way, and saves it. */
export function DossierControl({ city }: { city: Ref }) {
  const clocks = useClocks();
  const { making, start, stop } = useMaking();
  const ask = (form: Form): void => {
    const lang = document.documentElement.lang;
    const path = `/dossier/${encodeURIComponent(city.id)}?form=${form}&lang=${lang}`;
    start(withClocks(path, clocks), fileName(city.name, form));
  };
  const busy = making.seconds !== undefined;
  return (
    <details class="dossier-control">
      <summary>{t("brief.control")}</summary>
      <p>{t("brief.text")}</p>
      <p class="dossier-forms">
        <button type="button" class="act" disabled={busy} onClick={() => ask("html")}>
          {t("brief.html")}
        </button>{" "}
        <button type="button" class="act" disabled={busy} onClick={() => ask("pdf")}>
          {t("brief.pdf")}
        </button>{" "}
        <button type="button" class="act" disabled={busy} onClick={() => ask("zip")}>
          {t("brief.zip")}
        </button>{" "}
        {busy && (
          <button type="button" class="plain" onClick={stop}>
            {t("brief.stop")}
          </button>
        )}
      </p>
      {busy && <progress aria-label={t("brief.control")} />}
      <p role="status">
        {making.seconds !== undefined && t("brief.making", { n: making.seconds })}
        {making.saved !== undefined && t("brief.saved", { name: making.saved })}
      </p>
      {making.failure && <FailureNote failure={making.failure} />}
    </details>
  );
}

/** Letters and digits of any script: what else a name has may mean something to a file system. */
const fileName = (city: string, form: Form): string =>
  `${city
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60)}-hansa.${form}`;

const TELL_MS = 1000;

function useMaking() {
  const [making, setMaking] = useState<Making>({});
  const current = useRef<AbortController>(undefined);
  const stop = (): void => {
    current.current?.abort();
    setMaking({});
  };
  useEffect(() => () => current.current?.abort(), []);
  const start = async (path: string, name: string): Promise<void> => {
    const leaving = new AbortController();
    current.current = leaving;
    setMaking({ seconds: 0 });
    const begun = Date.now();
    const telling = setInterval(
      () => setMaking({ seconds: Math.round((Date.now() - begun) / 1000) }),
      TELL_MS,
    );
    const end = await made(path, leaving.signal, name).catch((error) => ({ failure: failureIn(error) }));
    clearInterval(telling);
    if (!leaving.signal.aborted) setMaking(end);
  };
  return { making, start, stop };
}

async function made(path: string, signal: AbortSignal, name: string): Promise<Making> {
  const response = await fetch(path, { signal }).catch(() => {
    throw new AskError({ status: 0, code: "unreachable", message: t("failure.unreachable") });
  });
  if (!response.ok) {
    const told: unknown = await response.json().catch(() => undefined);
    throw new AskError(failureOf(told, response.status));
  }
  saveFile(name, response.headers.get("content-type") ?? "", await response.blob());
  return { saved: name };
}
