import type { ComponentChildren, ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { entityPath } from "../address.ts";
import { isAway, onAnswering } from "../answering.ts";
import { ask, type Failure } from "../ask.ts";
import { failureWords } from "../language/failure-words.ts";
import { coded, type MessageId, rich, t } from "../language/text.ts";
import { underWay } from "../under-way.ts";
import { askAgain } from "../use-reply.ts";
import { Go } from "./link.tsx";
import { Page } from "./page.tsx";

export function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      {t("notice.reading", { what })}
    </p>
  );
}

/** What no source here says: written out, never left blank and never drawn as zero. */
export function NotGiven({ why }: { why?: string | undefined }) {
  return (
    <span class="not-given">
      {why ? t("notice.notGivenWhy", { why: coded("reason", why) ?? why }) : t("notice.notGiven")}
    </span>
  );
}

const HEADINGS: Readonly<Record<number, MessageId>> = {
  0: "failure.noAnswer",
  300: "failure.which",
  400: "failure.unreadable",
  404: "failure.notFound",
};

/** A question that failed: what happened, and what the reader can do next. */
export function FailurePage({ failure, to }: { failure: Failure; to?: (id: string) => string }) {
  return (
    <Page title={t(HEADINGS[failure.status] ?? "failure.other")} class="narrow">
      <FailureNote failure={failure} />
      <Candidates failure={failure} to={to ?? entityPath} />
      <p>
        <Go to="/">{t("failure.again")}</Go>
      </p>
    </Page>
  );
}

export function FailureNote({ failure }: { failure: Failure }) {
  const more = (failure.problems ?? []).filter(({ why }) => !failure.message.includes(why));
  const { words, lang } = failureWords(failure);
  return (
    <div class="failure" role="alert">
      <p lang={lang}>{words}</p>
      {more.length > 0 && (
        <ul>
          {more.map(({ where, why }) => (
            <li key={where + why}>
              <strong>{where}</strong>: {why}
            </li>
          ))}
        </ul>
      )}
      {failure.read && mayPass(failure) && (
        <p>
          <button type="button" onClick={askAgain}>
            {t("failure.tryAgain")}
          </button>
        </p>
      )}
    </div>
  );
}

/** No answer, one that broke off, and what went wrong inside the server: asked again, there may be a reply. */
const mayPass = ({ status }: Failure): boolean => status < 300 || status >= 500;

/** What a name may have meant, each as a link that asks again. */
export function Candidates({ failure, to }: { failure: Failure; to: (id: string) => string }) {
  const candidates = failure.candidates ?? [];
  if (candidates.length === 0) return null;
  return (
    <>
      <p>{failure.status === 300 ? t("failure.choose") : t("failure.nearest")}</p>
      <ul class="candidates">
        {candidates.map(({ id, name, region, country, population }) => (
          <li key={id}>
            <Go to={to(id)}>
              <bdi>{name}</bdi>
            </Go>
            <span class="quiet">
              {[region, country].filter(Boolean).map((part) => `, ${part}`)}
              {country &&
                ` · ${population === undefined ? t("failure.noPopulation") : t("failure.population", { n: population })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A page's module, or a page that says that it could not be loaded. */
export async function pageOrNotice<P>(
  module: Promise<{ default: ComponentType<P> }>,
): Promise<{ default: ComponentType<P> } | { default: ComponentType }> {
  return underWay(module).catch(() => {
    // Whether it is the server that is away is told by whether it answers anything.
    ask("/api/meta").catch(() => {});
    return { default: Unloaded };
  });
}

function Unloaded() {
  useEffect(
    () =>
      onAnswering(() => {
        if (!isAway()) location.reload();
      }),
    [],
  );
  return (
    <Page title={t("failure.unloaded")} class="narrow">
      <p>{rich("failure.unloadedText", { again: (words) => <LoadAgain>{words}</LoadAgain> })}</p>
    </Page>
  );
}

/** A page that failed while it was drawn. */
export function Undrawn() {
  return (
    <Page title={t("failure.undrawn")} class="narrow">
      <p>
        {rich("failure.undrawnText", {
          again: (words) => <LoadAgain>{words}</LoadAgain>,
          start: (words) => <Go to="/">{words}</Go>,
        })}
      </p>
    </Page>
  );
}

export function LoadAgain({ children }: { children: ComponentChildren }) {
  return (
    <a
      href={location.pathname + location.search}
      target="_self"
      rel="external"
      onClick={() => location.reload()}
    >
      {children}
    </a>
  );
}
