import type { ComponentType } from "preact";
import { grouped } from "../../wording/number-words.ts";
import { entityPath } from "../address.ts";
import type { Failure } from "../ask.ts";
import { Go } from "./link.tsx";
import { Page } from "./page.tsx";

export function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      Reading {what} …
    </p>
  );
}

/** What no source here says: written out, never left blank and never drawn as zero. */
export function NotGiven({ why }: { why?: string | undefined }) {
  return <span class="not-given">not given{why && `: ${why}`}</span>;
}

const HEADINGS: Readonly<Record<number, string>> = {
  0: "No answer",
  300: "Which one?",
  400: "This question cannot be read",
  404: "Not found here",
};

/** A question that failed: what happened, and what the reader can do next. */
export function FailurePage({ failure, to }: { failure: Failure; to?: (id: string) => string }) {
  return (
    <Page title={HEADINGS[failure.status] ?? "This did not work"} class="narrow">
      <FailureNote failure={failure} />
      <Candidates failure={failure} to={to ?? entityPath} />
      <p>
        <Go to="/">Search again from the start page</Go>
      </p>
    </Page>
  );
}

export function FailureNote({ failure }: { failure: Failure }) {
  const more = (failure.problems ?? []).filter(({ why }) => !failure.message.includes(why));
  return (
    <div class="failure" role="alert">
      <p>{failure.message}</p>
      {more.length > 0 && (
        <ul>
          {more.map(({ where, why }) => (
            <li key={where + why}>
              <strong>{where}</strong>: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a name may have meant, each as a link that asks again. */
export function Candidates({ failure, to }: { failure: Failure; to: (id: string) => string }) {
  const candidates = failure.candidates ?? [];
  if (candidates.length === 0) return null;
  return (
    <>
      <p>{failure.status === 300 ? "Choose one:" : "Nearest names:"}</p>
      <ul class="candidates">
        {candidates.map(({ id, name, region, country, population }) => (
          <li key={id}>
            <Go to={to(id)}>{name}</Go>
            <span class="quiet">
              {[region, country].filter(Boolean).map((part) => `, ${part}`)}
              {country &&
                ` · ${population === undefined ? "population not given" : `${grouped(population)} people by GeoNames`}`}
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
  return module.catch(() => ({ default: Unloaded }));
}

function Unloaded() {
  return (
    <Page title="This page could not be loaded" class="narrow">
      <p>
        The Hansa server did not send it. Check that it is running (npm start), then <LoadAgain />.
      </p>
    </Page>
  );
}

/** A page that failed while it was drawn. */
export function Undrawn() {
  return (
    <Page title="This page could not be shown" class="narrow">
      <p>
        That is a fault of Hansa, not of your question. You can <LoadAgain />, or{" "}
        <Go to="/">begin at the start page</Go>.
      </p>
    </Page>
  );
}

export function LoadAgain() {
  return (
    <a
      href={location.pathname + location.search}
      target="_self"
      rel="external"
      onClick={() => location.reload()}
    >
      load the page again
    </a>
  );
}
